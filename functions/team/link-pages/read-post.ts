import type { HttpRequest } from '@azure/functions';

/** All the words of a need, several times over. */
const longestPost = 60_000;

/** A form's fields; the last one wins where a name comes twice. */
export type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a form that was sent from one of our own pages. «foreign» where another site made the browser send it:
 * browsers say so by Sec-Fetch-Site, older ones by Origin. «too-large» past some thousand words.
 */
export async function readPost(
  request: HttpRequest,
  origin: string,
): Promise<Fields | 'foreign' | 'too-large'> {
  if (isForeign(request, origin)) return 'foreign';
  if (Number(request.headers.get('content-length') ?? 0) > longestPost) return 'too-large';
  const text = await request.text();
  if (text.length > longestPost) return 'too-large';
  return Object.fromEntries(new URLSearchParams(text));
}

/**
 * Our pages tell nobody where they are from, so a browser may well say «null» for their own origin; where it knows
 * Sec-Fetch-Site, that decides. Sessions do not travel with another site's post in either case (SameSite).
 */
function isForeign({ headers }: HttpRequest, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const from = headers.get('origin');
  return from !== null && from !== 'null' && from !== origin;
}
