import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pageHeaders } from './headers';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Serves the built tabs under /tabs: hashed files for a year, the page itself never from a cache. */
export function servePages(folder: string, hostOrigins: readonly string[]): void {
  const root = resolve(folder);
  const headers = pageHeaders(hostOrigins);
  app.http('tabs', {
    methods: ['GET', 'HEAD'],
    route: 'tabs/{*path}',
    authLevel: 'anonymous',
    handler: (request) => servePage(root, headers, request),
  });
}

async function servePage(
  root: string,
  headers: Readonly<Record<string, string>>,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const asked = request.params['path'] ?? '';
  const kind = kinds[extname(asked)];
  const file = resolve(join(root, kind === undefined ? 'index.html' : asked));
  if (!file.startsWith(root + sep)) return { status: 404, headers };
  const body = await readFile(file).catch((fault: unknown) => {
    if (isNoSuchFile(fault)) return undefined;
    throw fault;
  });
  if (body === undefined) return { status: 404, headers };
  const hashed = kind !== undefined && kind !== kinds['.html'];
  const cache = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    body,
    headers: { ...headers, 'Content-Type': kind ?? 'text/html; charset=utf-8', 'Cache-Control': cache },
  };
}

/** What the file system says of an address that no page of ours has. */
const noSuchFile: readonly unknown[] = [
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
];

function isNoSuchFile(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && noSuchFile.includes(fault.code);
}
