import type { HttpCookie } from './worker';

/** The Set-Cookie header of a cookie that a function returned. */
export function setCookieHeader(cookie: HttpCookie): string {
  const parts = [`${encodeURIComponent(cookie.name)}=${encodeURIComponent(cookie.value)}`];
  const seconds = cookie.expires?.value.seconds;
  if (cookie.maxAge) parts.push(`Max-Age=${cookie.maxAge.value}`);
  if (seconds !== undefined && seconds !== null)
    parts.push(`Expires=${new Date(seconds * 1000).toUTCString()}`);
  if (cookie.domain) parts.push(`Domain=${cookie.domain.value}`);
  if (cookie.path) parts.push(`Path=${cookie.path.value}`);
  if (cookie.secure?.value === true) parts.push('Secure');
  if (cookie.httpOnly?.value === true) parts.push('HttpOnly');
  const sameSite = sameSiteWords[cookie.sameSite ?? ''];
  if (sameSite) parts.push(`SameSite=${sameSite}`);
  return parts.join('; ');
}

// «none» says that the function chose nothing.
const sameSiteWords: Readonly<Record<string, string>> = {
  lax: 'Lax',
  strict: 'Strict',
  explicitNone: 'None',
};
