/** On every answer of the API: kept by nobody, read as what it says it is, framed by nobody. */
export const apiHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
} as const;

/** Where teams-js looks up the hosts that it may talk to; it has a list of its own when it cannot. */
const teamsHostList = 'https://res.cdn.office.net';

/**
 * On the tab's pages: no inline script, no third party but the one list that teams-js asks for, and framed by Teams
 * alone. Fluent UI writes its styles into the page, hence 'unsafe-inline' for styles only (security notes 2.9).
 */
export function pageHeaders(hostOrigins: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${teamsHostList}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${hostOrigins.join(' ')}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
