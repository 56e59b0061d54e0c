import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import {
  foreignTenantId,
  localTenantId,
  provisioningApp,
  publicApp,
  teamApp,
} from '../../../local/identities';
import { samplePerson } from '../../../local/people';
import { startSignIn, type SignIn } from '../../../local/sign-in/server';
import { TokenRefused } from '../../../local/sign-in/verify-token';

const graph = 'https://graph.microsoft.com';
const connector = 'https://api.botframework.com';

async function askForToken(signIn: SignIn, fields: Record<string, string>, tenant = localTenantId) {
  const response = await fetch(`${signIn.url}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const goodRequest = {
  grant_type: 'client_credentials',
  client_id: teamApp.clientId,
  client_secret: teamApp.secret,
  scope: `${graph}/.default`,
};

describe('the local sign-in server', () => {
  let signIn: SignIn;
  beforeAll(async () => {
    signIn = await startSignIn({ port: 0 });
  });
  afterAll(() => signIn.close());

  /** msal-node insists on https; this carries its requests to the local server. */
  function networkTo(base: string): INetworkModule {
    async function send<T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> {
      const response = await fetch(url.replace('https://login.microsoftonline.com', base), init);
      return { headers: {}, body: (await response.json()) as T, status: response.status };
    }
    return {
      sendGetRequestAsync: (url) => send(url, {}),
      sendPostRequestAsync: (url, options) =>
        send(url, { method: 'POST', body: options?.body ?? '', headers: options?.headers ?? {} }),
    };
  }

  function msalClient(clientSecret: string): ConfidentialClientApplication {
    return new ConfidentialClientApplication({
      auth: {
        clientId: teamApp.clientId,
        clientSecret,
        authority: `https://login.microsoftonline.com/${localTenantId}`,
      },
      system: { networkClient: networkTo(signIn.url) },
    });
  }

  test('gives msal-node an app token for Graph with the roles the app was granted', async () => {
    const result = await msalClient(teamApp.secret).acquireTokenByClientCredential({
      scopes: [`${graph}/.default`],
    });
    const verified = await signIn.verifyToken(result?.accessToken ?? '', graph);
    expect(verified).toMatchObject({ kind: 'app', appId: teamApp.clientId, roles: teamApp.graphRoles });
  });

  test('refuses msal-node with a wrong secret, in the words of Entra', async () => {
    const asking = msalClient('wrong').acquireTokenByClientCredential({ scopes: [`${graph}/.default`] });
    await expect(asking).rejects.toThrow(/AADSTS7000215/);
  });

  test.each([
    ['an unknown app', { client_id: foreignTenantId }, 400, 'unauthorized_client'],
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['a scope without .default', { scope: `${graph}/Sites.Read.All` }, 400, 'invalid_scope'],
    [
      'a resource that does not exist',
      { scope: 'https://elsewhere.example/.default' },
      400,
      'invalid_resource',
    ],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, change, status, error) => {
    const answer = await askForToken(signIn, { ...goodRequest, ...change });
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.body).not.toHaveProperty('access_token');
  });

  test('gives connector tokens to the bot only', async () => {
    const scope = `${connector}/.default`;
    expect((await askForToken(signIn, { ...goodRequest, scope })).status).toBe(200);
    const other = { client_id: publicApp.clientId, client_secret: publicApp.secret };
    expect((await askForToken(signIn, { ...goodRequest, ...other, scope })).status).toBe(400);
  });

  test('gives the public app no more than its one list', async () => {
    const { clientId: client_id, secret: client_secret } = publicApp;
    const { body } = await askForToken(signIn, { ...goodRequest, client_id, client_secret });
    const verified = await signIn.verifyToken(String(body['access_token']), graph);
    expect(verified.roles).toEqual(['Lists.SelectedOperations.Selected']);
  });

  test('refuses apps of another tenant', async () => {
    const answer = await askForToken(signIn, goodRequest, foreignTenantId);
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  test('describes itself, with keys that check its tokens', async () => {
    const tenant = `${signIn.url}/${localTenantId}`;
    const response = await fetch(`${tenant}/v2.0/.well-known/openid-configuration`);
    const { issuer, jwks_uri } = (await response.json()) as { issuer: string; jwks_uri: string };
    const token = await signIn.issueUserToken(samplePerson('chair.hackney'));
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jwtVerify(token, keys, { issuer, audience: teamApp.clientId });
    expect(payload).toMatchObject({
      oid: samplePerson('chair.hackney').objectId,
      tid: localTenantId,
      scp: 'access_as_user',
      acct: 0,
    });
  });

  test('marks a guest as one', async () => {
    const claims = decodeJwt(await signIn.issueUserToken(samplePerson('guest.hackney')));
    expect(claims).toMatchObject({
      acct: 1,
      tid: localTenantId,
      idp: `https://sts.windows.net/${foreignTenantId}/`,
    });
  });

  test('signs Teams calls with a key that Entra does not publish', async () => {
    const token = await signIn.issueConnectorToken('http://127.0.0.1/connector/');
    const connectorKeys = createRemoteJWKSet(new URL(`${signIn.url}/botconnector/keys`));
    const entraKeys = createRemoteJWKSet(new URL(`${signIn.url}/${localTenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(token, connectorKeys, {
      issuer: connector,
      audience: teamApp.clientId,
    });
    expect(payload['serviceurl']).toBe('http://127.0.0.1/connector/');
    await expect(jwtVerify(token, entraKeys)).rejects.toThrow();
  });

  test('does not take a token for another audience, a forged one or an old one', async () => {
    const forGraph = await signIn.issueAppToken(provisioningApp, graph);
    await expect(signIn.verifyToken(forGraph, connector)).rejects.toThrow(TokenRefused);
    const claims = decodeJwt(forGraph);
    const forged = await signIn.signClaims('connector', claims);
    await expect(signIn.verifyToken(forged, graph)).rejects.toThrow(TokenRefused);
    const old = await signIn.signClaims('entra', { ...claims, exp: Math.floor(Date.now() / 1000) - 600 });
    await expect(signIn.verifyToken(old, graph)).rejects.toThrow(TokenRefused);
    await expect(signIn.verifyToken('not.a.token', graph)).rejects.toThrow(TokenRefused);
  });

  test('answers nobody who reached it under another name', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const url = `${signIn.url}/botconnector/keys`;
      request(url, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('its keys', () => {
  let folder: string;
  const started: SignIn[] = [];
  const start = async (keysFile: string): Promise<SignIn> => {
    const signIn = await startSignIn({ port: 0, keysFile });
    started.push(signIn);
    return signIn;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((signIn) => signIn.close()));
    rmSync(folder, { recursive: true });
  });

  test('are kept, so that a token outlives a restart', async () => {
    const keysFile = join(folder, 'kept', 'keys.json');
    const token = await (await start(keysFile)).issueAppToken(teamApp, graph);
    const later = await start(keysFile);
    await expect(later.verifyToken(token, graph)).resolves.toMatchObject({ appId: teamApp.clientId });
  });

  test('are not replaced silently when their file is damaged', async () => {
    const keysFile = join(folder, 'keys.json');
    writeFileSync(keysFile, '{"entra":');
    await expect(start(keysFile)).rejects.toThrow(/Delete the file/);
    expect(readFileSync(keysFile, 'utf8')).toBe('{"entra":');
  });
});
