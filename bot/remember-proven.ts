import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';

/** Not for as long as a token lives, so that a key that was withdrawn is soon asked for again. */
const longestMilliseconds = 5 * 60_000;
const mostTokens = 500;

/** Checks a token's signature and claims; undefined for one that does not hold. */
export type Prove = (token: string) => Promise<JWTPayload | undefined>;

/**
 * Remembers what was proven for some minutes, and never past a token's end: Teams sends the same token with very many
 * activities, and its signature costs more than all else that is ours of a click. Held by hash, so that nothing here
 * opens anything; what failed is not remembered.
 */
export function rememberProven(prove: Prove, now: () => number = Date.now): Prove {
  const proven = new Map<string, { readonly claims: JWTPayload; readonly until: number }>();
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = proven.get(hash);
    if (known !== undefined && known.until > now()) return known.claims;
    proven.delete(hash);
    const claims = await prove(token);
    if (claims?.exp === undefined) return claims;
    if (proven.size >= mostTokens) proven.clear();
    proven.set(hash, { claims, until: Math.min(now() + longestMilliseconds, claims.exp * 1000) });
    return claims;
  };
}
