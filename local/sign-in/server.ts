import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTPayload } from 'jose';
import {
  foreignTenantId,
  localTenantId,
  registrations as localRegistrations,
  teamApp,
  type Registration,
} from '../identities';
import { readText, sendJson, startLoopbackServer } from '../loopback-server';
import type { Person } from '../people';
import { answerTokenRequest } from './answer-token-request';
import { connectorConfiguration, instanceDiscovery, openIdConfiguration } from './discovery';
import { appClaims, connectorClaims, signClaims, tokenLifetimeSeconds, userClaims } from './issue-token';
import { loadSigningKeys, type SigningKeys } from './keys';
import { verifyEntraToken, type VerifiedToken } from './verify-token';

/** How to start the local sign-in server. */
export interface SignInOptions {
  /** 0 picks a free port. Tokens name their issuer by address, so a fixed port keeps sessions across restarts. */
  readonly port: number;
  /** Where the signing keys are kept; without it they last as long as the process. */
  readonly keysFile?: string;
  /** Apps that may sign in; the local three by default. */
  readonly registrations?: readonly Registration[];
  readonly now?: () => Date;
}

/** The running local sign-in server: Entra and the Bot Connector's key service in one. */
export interface SignIn {
  readonly url: string;
  /** A tab's token for a person; the audience is the team app unless another is named. */
  issueUserToken(person: Person, audience?: string): Promise<string>;
  /** The token that accompanies an activity from Teams to the bot. */
  issueConnectorToken(serviceUrl: string, audience?: string): Promise<string>;
  /** An app-only token, as the token endpoint would answer it. */
  issueAppToken(app: Registration, audience: string): Promise<string>;
  /** Signs any claims with either key: for tests that need a bad token with a good signature. */
  signClaims(signer: keyof SigningKeys, claims: JWTPayload): Promise<string>;
  /** @throws TokenRefused when the token is not ours, is over, or is for another audience */
  verifyToken(token: string, audience: string): Promise<VerifiedToken>;
  close(): Promise<void>;
}

interface Context {
  readonly keys: SigningKeys;
  readonly registrations: readonly Registration[];
  readonly now: () => Date;
}

function nowSeconds(now: () => Date): number {
  return Math.floor(now().getTime() / 1000);
}

async function answerToken(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readText(request));
  const answer = answerTokenRequest(context.registrations, form, request.headers.authorization);
  if (!answer.granted) {
    const timestamp = context.now().toISOString();
    sendJson(response, answer.status, {
      error: answer.error,
      error_description: answer.description,
      timestamp,
    });
    return;
  }
  const claims = appClaims(answer.app, answer.audience, nowSeconds(context.now));
  sendJson(response, 200, {
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token: await signClaims(context.keys.entra, claims),
  });
}

// Entra describes every tenant and signs for all with the same keys, but our apps may only sign in at home.
const describedTenants: readonly (string | undefined)[] = [
  localTenantId,
  foreignTenantId,
  'common',
  'organizations',
];

function answerDiscovery(context: Context, path: string, url: URL, response: ServerResponse): void {
  const { keys } = context;
  const [, first] = path.split('/');
  const described = describedTenants.includes(first);
  if (path === '/botconnector/keys') {
    return sendJson(response, 200, { keys: [{ ...keys.connector.publicJwk, endorsements: ['msteams'] }] });
  }
  if (path === '/botconnector/v1/.well-known/openidconfiguration') {
    return sendJson(response, 200, connectorConfiguration(url.origin));
  }
  if (path === '/common/discovery/instance') {
    return sendJson(
      response,
      200,
      instanceDiscovery(new URL(url.searchParams.get('authorization_endpoint') ?? url.href)),
    );
  }
  if (described && path.endsWith('/v2.0/.well-known/openid-configuration')) {
    return sendJson(response, 200, openIdConfiguration(url.origin, first ?? localTenantId));
  }
  if (described && path.endsWith('/discovery/v2.0/keys')) {
    return sendJson(response, 200, { keys: [keys.entra.publicJwk] });
  }
  sendJson(response, 404, { error: 'not_found', error_description: `Nothing is at ${path}.` });
}

function handle(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const path = decodeURIComponent(url.pathname);
  const isTokenPath = /^\/[^/]+\/oauth2\/v2\.0\/token$/.test(path);
  if (isTokenPath && request.method === 'POST') {
    if (path.split('/')[1] === localTenantId) return answerToken(context, request, response);
    const description = `AADSTS90002: Tenant '${path.split('/')[1] ?? ''}' not found.`;
    return sendJson(response, 400, { error: 'invalid_request', error_description: description });
  }
  if (request.method !== 'GET') {
    return sendJson(response, 405, {
      error: 'method_not_allowed',
      error_description: 'Only tokens are posted for.',
    });
  }
  answerDiscovery(context, path, url, response);
}

/**
 * Starts the local sign-in server: OpenID configuration, keys, client-credentials tokens and the Bot Connector's keys.
 * @throws when the port is taken or the keys' file cannot be read
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const context: Context = {
    keys: await loadSigningKeys(options.keysFile),
    registrations: options.registrations ?? localRegistrations,
    now: options.now ?? (() => new Date()),
  };
  const { keys, now } = context;
  const server = await startLoopbackServer(options.port, (request, response) =>
    handle(context, request, response),
  );
  return {
    url: server.url,
    issueUserToken: (person, audience = teamApp.clientId) =>
      signClaims(keys.entra, userClaims(server.url, person, audience, nowSeconds(now))),
    issueConnectorToken: reused(now, (serviceUrl, audience = teamApp.clientId) =>
      signClaims(keys.connector, connectorClaims(serviceUrl, nowSeconds(now), audience)),
    ),
    issueAppToken: (app, audience) => signClaims(keys.entra, appClaims(app, audience, nowSeconds(now))),
    signClaims: (signer, claims) => signClaims(keys[signer], claims),
    verifyToken: (token, audience) => verifyEntraToken(keys.entra, token, audience, now()),
    close: () => server.close(),
  };
}

type Issue = SignIn['issueConnectorToken'];

/** The connector sends one token with many activities, for some minutes. */
function reused(now: () => Date, issue: Issue): Issue {
  const minutes = 5;
  const issued = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return (serviceUrl, audience) => {
    const key = `${serviceUrl} ${audience}`;
    const known = issued.get(key);
    if (known !== undefined && known.until > now().getTime()) return known.token;
    const token = issue(serviceUrl, audience);
    issued.set(key, { token, until: now().getTime() + minutes * 60_000 });
    return token;
  };
}
