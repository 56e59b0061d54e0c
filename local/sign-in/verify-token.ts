import { errors, importJWK, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { SigningKey } from './keys';

/** Who a token of ours speaks for: an app (`appId`, Graph `roles`) or a person (`objectId`, `scopes`). */
export interface VerifiedToken {
  readonly kind: 'app' | 'person';
  readonly audience: string;
  readonly tenantId: string;
  /** The app that asked for it, whichever claim names it. */
  readonly appId: string;
  readonly objectId: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/** A token that this sign-in server did not issue, or that is over, or is for somebody else. Answer 401. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

const Claims = z.looseObject({
  aud: z.string(),
  tid: z.string(),
  oid: z.string(),
  appid: z.optional(z.string()),
  azp: z.optional(z.string()),
  idtyp: z.optional(z.string()),
  roles: z.optional(z.array(z.string())),
  scp: z.optional(z.string()),
});

function toVerified(claims: z.infer<typeof Claims>): VerifiedToken {
  return {
    kind: claims.idtyp === 'app' ? 'app' : 'person',
    audience: claims.aud,
    tenantId: claims.tid,
    appId: claims.appid ?? claims.azp ?? '',
    objectId: claims.oid,
    roles: claims.roles ?? [],
    scopes: claims.scp === undefined ? [] : claims.scp.split(' '),
  };
}

/**
 * Checks signature, times and audience of a token that this server signed with its Entra key.
 * @param audience whom it must be for, such as `https://graph.microsoft.com`
 * @throws TokenRefused with a reason fit for a log
 */
export async function verifyEntraToken(
  key: SigningKey,
  token: string,
  audience: string,
  now: Date,
): Promise<VerifiedToken> {
  const publicKey = await importJWK(key.publicJwk, 'RS256');
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['RS256'],
      audience,
      currentDate: now,
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw new TokenRefused('The token lacks the claims of a person or an app.');
    return toVerified(claims.data);
  } catch (cause) {
    if (cause instanceof errors.JOSEError)
      throw new TokenRefused(`The token is not good: ${cause.message}.`, { cause });
    throw cause;
  }
}
