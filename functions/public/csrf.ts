import { createHmac, timingSafeEqual } from 'node:crypto';
import { one, type SiteRequest } from './request';
import type { Site } from './site';

/** The name of the hidden field that holds the token. */
const csrfField = 'csrf';

/** The token of a form: bound to the session's secret and the path that the form is sent to. */
export function csrfToken(site: Pick<Site, 'sessionKeys'>, secret: string, path: string): string {
  return sign(site.sessionKeys[0] ?? '', `csrf\n${secret}\n${path}`);
}

/** True where the form carries this session's token for this path, under any of the site's keys. */
export function holdsToken(site: Pick<Site, 'sessionKeys'>, request: SiteRequest, secret: string): boolean {
  return signedByAny(site.sessionKeys, `csrf\n${secret}\n${request.path}`, one(request.form, csrfField));
}

/**
 * True for a post that another site made the browser send. Browsers say so by Sec-Fetch-Site, older ones by Origin; a
 * client that sends neither is no browser under somebody else's control. «null» is what an Origin is where a browser
 * keeps it to itself: then Sec-Fetch-Site must speak for the post.
 */
export function isForeign(site: Pick<Site, 'origin'>, { fetchSite, origin }: SiteRequest): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return true;
  if (origin === undefined || origin === site.origin) return false;
  return origin !== 'null' || fetchSite === undefined;
}

/** HMAC-SHA-256 in base64url. */
export function sign(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** True where `signature` is that of the text under one of the keys; compared in constant time. */
export function signedByAny(keys: readonly string[], text: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return keys.some((key) => {
    const expected = Buffer.from(sign(key, text));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
