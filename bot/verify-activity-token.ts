import { createRemoteJWKSet, errors, jwtVerify, type JWK, type JWTPayload, type RemoteJWKSet } from 'jose';
import * as z from 'zod/mini';
import type { SecurityEvent } from './ports';
import { rememberProven } from './remember-proven';

/** What an activity must prove before anything of it is read. */
export interface TokenRules {
  readonly botAppId: string;
  readonly issuer: string;
  /** The connector's published keys. Always this address, never one that a token names. */
  readonly keysUrl: string;
  /** Hosts, with or without a port, that may stand in a service address. */
  readonly serviceHosts: readonly string[];
  readonly tenantIds: readonly string[];
}

export type TokenVerdict =
  { readonly ok: true } | { readonly ok: false; readonly status: 401 | 403; readonly event: SecurityEvent };

const clockSkewSeconds = 300;
const channel = 'msteams';
/** Faults of fetching the keys, not of the token. */
const keysAreAway = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

const Claimed = z.object({
  channelId: z.literal(channel),
  serviceUrl: z.string(),
  conversation: z.object({ tenantId: z.optional(z.string()) }),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.optional(z.string()) })) })),
});

const missing: TokenVerdict = { ok: false, status: 401, event: 'auth.missing' };
const invalid: TokenVerdict = { ok: false, status: 401, event: 'auth.invalid' };
const otherService: TokenVerdict = { ok: false, status: 403, event: 'auth.serviceUrl' };
const otherTenant: TokenVerdict = { ok: false, status: 403, event: 'tenant.rejected' };

/**
 * Checks that an activity comes from the Bot Connector (security notes 2.1): RS256 by a published key that is endorsed
 * for Teams, issuer, our bot as audience, not expired (5 minutes of skew), a service address that the token names and
 * that is allowed, and a tenant on the list. Throws when the keys cannot be fetched.
 */
export function createActivityTokenCheck(
  rules: TokenRules,
): (authorization: string | undefined, body: unknown) => Promise<TokenVerdict> {
  const keys = createRemoteJWKSet(new URL(rules.keysUrl));
  const prove = rememberProven((token) => verify(token, keys, rules));
  const tenants = new Set(rules.tenantIds.map((tenant) => tenant.toLowerCase()));
  return async (authorization, body) => {
    if (authorization === undefined || authorization === '') return missing;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    const claims = token === undefined ? undefined : await prove(token);
    const claimed = Claimed.safeParse(body);
    if (claims === undefined || !claimed.success) return invalid;
    if (!isAllowedService(claimed.data.serviceUrl, claims, rules)) return otherService;
    const { channelData, conversation } = claimed.data;
    const tenant = channelData?.tenant?.id ?? conversation.tenantId;
    return tenant !== undefined && tenants.has(tenant.toLowerCase()) ? { ok: true } : otherTenant;
  };
}

async function verify(token: string, keys: RemoteJWKSet, rules: TokenRules): Promise<JWTPayload | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: rules.issuer,
      audience: rules.botAppId,
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['exp', 'serviceurl'],
    });
    return isEndorsed(keys, protectedHeader.kid) ? payload : undefined;
  } catch (fault) {
    if (!(fault instanceof errors.JOSEError) || keysAreAway.includes(fault.code)) throw fault;
    return undefined;
  }
}

/** A key that names channels must name ours; one that names none may be used for any. */
function isEndorsed(keys: RemoteJWKSet, keyId: string | undefined): boolean {
  const key: (JWK & { readonly endorsements?: unknown }) | undefined = keys
    .jwks()
    ?.keys.find((each) => each.kid === keyId);
  return !Array.isArray(key?.endorsements) || key.endorsements.includes(channel);
}

/** Our own tokens go to the service address, so the activity's must be the one that was signed, at a host we know. */
function isAllowedService(serviceUrl: string, claims: JWTPayload, rules: TokenRules): boolean {
  if (claims['serviceurl'] !== serviceUrl || !URL.canParse(serviceUrl)) return false;
  const { protocol, host, hostname, username } = new URL(serviceUrl);
  if (username !== '' || (protocol !== 'https:' && !loopback.includes(hostname))) return false;
  return rules.serviceHosts.includes(host) || rules.serviceHosts.includes(hostname);
}
