import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { sendJson } from '../loopback-server';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

// Cards may carry words from anybody: nothing but our own script runs, nothing leaves this computer, and only the
// tabs may stand in a frame. Fluent writes its styles into the page, hence inline styles.
function contentSecurityPolicy(tabsOrigin: string): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `frame-src ${tabsOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function fileFor(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  const isInside = file.startsWith(normalize(folder) + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

/** Serves the built page from its folder. */
export function servePage(
  folder: string | undefined,
  tabsOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const file = folder === undefined || request.method !== 'GET' ? undefined : fileFor(folder, path);
  if (file === undefined) {
    const message =
      path === '/' ? 'The Teams page is not built yet. Run npm start.' : `Nothing is at ${path}.`;
    return sendJson(response, 404, { error: { code: 'NotFound', message } });
  }
  const isNamedByContent = path.startsWith('/assets/');
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': contentSecurityPolicy(tabsOrigin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  createReadStream(file).pipe(response);
}
