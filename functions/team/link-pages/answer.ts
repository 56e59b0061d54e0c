import type { HttpResponseInit } from '@azure/functions';
import { markup, type Html } from './html';
import { stylesPath } from './styles';
import { linkWords } from './words';

/** On every answer: nothing from elsewhere, no script, in nobody's frame, and the address told to no other site. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Whose page it is: the fund's name, and how to reach it. Empty where no fund is known. */
export interface PageOf {
  readonly fund: string;
  readonly helpContact: string;
}

export const nobodys: PageOf = { fund: '', helpContact: '' };

interface PageOptions {
  readonly status?: number;
  readonly hasFaults?: boolean;
  readonly cookie?: NonNullable<HttpResponseInit['cookies']>[number];
}

/** A whole page. */
export function page(
  { fund, helpContact }: PageOf,
  title: string,
  body: Html,
  { status = 200, hasFaults = false, cookie }: PageOptions = {},
): HttpResponseInit {
  const name = fund === '' ? linkWords.product : fund;
  const whole = markup`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${hasFaults ? linkWords.error : ''}${title} - ${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/${stylesPath}">
</head>
<body>
<a class="skip" href="#page">${linkWords.skip}</a>
<header>${name}</header>
<main id="page">
${body}
</main>
${helpContact !== '' && markup`<footer><p>${linkWords.talk} ${helpContact}</p></footer>`}
</body>
</html>
`;
  return { status, body: whole.html, headers, ...(cookie === undefined ? {} : { cookies: [cookie] }) };
}

/** A page that says one thing. */
export function saying(
  of: PageOf,
  { title, words }: { readonly title: string; readonly words: string },
  status: number,
): HttpResponseInit {
  return page(of, title, markup`<h1>${title}</h1>\n<p>${words}</p>`, { status });
}

/** Goes on to another address of ours. */
export function goTo(path: string, cookie?: PageOptions['cookie']): HttpResponseInit {
  const cookies = cookie === undefined ? {} : { cookies: [cookie] };
  return { status: 303, headers: { ...headers, Location: path }, ...cookies };
}
