import { createRemoteJWKSet, jwtVerify, errors, type JWTPayload } from 'jose';
import type { TeamConfig } from '../config';

/** A person as their verified token names them. Who they are in a chest comes from the chest's own list. */
export interface SignedIn {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
}

/** Why a token was not taken: for the log only; the caller learns no more than «not signed in». */
export type TokenFault = 'auth.missing' | 'auth.invalid' | 'tenant.rejected';

export type TokenCheck =
  { readonly ok: true; readonly person: SignedIn } | { readonly ok: false; readonly fault: TokenFault };

/** Teams on the desktop and phone, and Teams in a browser: the clients that may ask for tokens to our API. */
const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];
const clockSkewSeconds = 300;

type Verify = (token: string) => Promise<TokenCheck>;

/**
 * Checks tab tokens (Entra v2): RS256 by the tenant's keys, its issuer, our audience alone, the scope access_as_user, a
 * person and not an app, asked for by Teams or by our own client (security notes 2.1). The keys' address comes from
 * configuration, never from the token.
 */
export function createTokenCheck(config: TeamConfig): Verify {
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  // Opened when the tenant's first token comes: opening loads Node's fetch, which a start need not wait for.
  const keysOf = (tenant: string): ReturnType<typeof createRemoteJWKSet> => {
    const held = keys.get(tenant);
    if (held !== undefined) return held;
    const opened = createRemoteJWKSet(new URL(`${config.signInBaseUrl}/${tenant}/discovery/v2.0/keys`));
    keys.set(tenant, opened);
    return opened;
  };
  const clients = new Set([...teamsClients, config.appClientId]);
  return async (token) => {
    const tenant = unverifiedTenant(token);
    if (tenant === undefined) return { ok: false, fault: 'auth.invalid' };
    if (!config.tenantIds.includes(tenant)) return { ok: false, fault: 'tenant.rejected' };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        algorithms: ['RS256'],
        audience: config.appClientId,
        issuer: `${config.signInBaseUrl}/${tenant}/v2.0`,
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp', 'oid', 'tid'],
      });
      return personOf(payload, tenant, clients);
    } catch (fault) {
      if (fault instanceof errors.JOSEError) return { ok: false, fault: 'auth.invalid' };
      throw fault;
    }
  };
}

/** The tenant that the token claims, to choose the keys by; nothing rests on it until the signature has been checked. */
function unverifiedTenant(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof payload !== 'object' || payload === null || !('tid' in payload)) return undefined;
    return typeof payload.tid === 'string' ? payload.tid : undefined;
  } catch {
    // Not a token at all: answered as invalid by the caller.
    return undefined;
  }
}

function personOf(payload: JWTPayload, tenant: string, clients: ReadonlySet<string>): TokenCheck {
  const invalid: TokenCheck = { ok: false, fault: 'auth.invalid' };
  const { tid, oid, scp, idtyp, azp, name } = payload;
  if (tid !== tenant || typeof oid !== 'string' || oid === '') return invalid;
  if (idtyp !== undefined && idtyp !== 'user') return invalid;
  if (typeof scp !== 'string' || !scp.split(' ').includes('access_as_user')) return invalid;
  if (typeof azp !== 'string' || !clients.has(azp)) return invalid;
  return {
    ok: true,
    person: { tenantId: tenant, objectId: oid, name: typeof name === 'string' ? name : '' },
  };
}

/** The bearer token of a request, if it has one. */
export function bearerOf(authorization: string | null): string | undefined {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization ?? '')?.[1];
}
