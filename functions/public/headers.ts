const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];

/** On every answer of the site: nobody frames it, it loads nothing from elsewhere, no script stands in a page (2.9). */
export const siteHeaders = {
  'Content-Security-Policy': policy.join('; '),
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // No path leaves the site. With «no-referrer» browsers would also keep a post's own Origin to themselves.
  'Referrer-Policy': 'strict-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Pages with answers, and all others but the few that are the same for everybody. */
export const keptByNobody = 'no-store';
/** Pages that are the same for everybody: as long as the site itself remembers what is published. */
export const keptShortly = 'public, max-age=60';
/** Assets: their names change with their content. */
export const keptForGood = 'public, max-age=31536000, immutable';
