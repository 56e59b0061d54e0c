import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { logFault } from '../log';
import type { SetCookie, SitePage } from './answer';
import { answerProblem, answerSite, routeOf, type Asked, type Sendable } from './answer-site';
import type { Asset, BuiltSite } from './assets';
import { keptByNobody, keptForGood, keptShortly, siteHeaders } from './headers';
import { networkOf } from './network';
import { problemPage } from './problems';
import { parseUrlEncoded, readForm } from './read-form';
import { openRender, type Render } from './render';
import { cookiesOf } from './request';
import type { Site } from './site';

/** Registers the one HTTP function of the site: its own table of routes knows every address. */
export function serveSite(site: Site, built: BuiltSite): void {
  const handler = siteHandler(site, built);
  app.http('site', { methods: ['GET', 'HEAD', 'POST'], route: '{*path}', authLevel: 'anonymous', handler });
}

/** Answers one HTTP request with a page, a redirect, a file or an asset, under the site's headers. */
export function siteHandler(
  site: Site,
  built: BuiltSite,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  const render = openRender(built.views, built.paths);
  return async (request) => {
    try {
      return await respond(site, built, render, request);
    } catch (fault) {
      logFault('site.unanswered', fault);
      return { status: 500, body: render(problemPage('broken', {})), headers: pageHeaders };
    }
  };
}

async function respond(
  site: Site,
  built: BuiltSite,
  render: Render,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const started = performance.now();
  const gzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const { pathname } = new URL(request.url);
  const asset = pathname.startsWith('/assets/') ? built.assets.get(pathname.slice(8)) : undefined;
  if (asset !== undefined && request.method !== 'POST') return assetResponse(asset, gzip);
  const answer = await answerTo(site, request, pathname);
  const response = responseOf(answer, render, gzip);
  site.log('site', {
    action: routeOf(methodOf(request), pathname)?.route.path ?? 'unknown',
    status: answer.kind === 'page' ? answer.status : answer.kind,
    milliseconds: Math.round(performance.now() - started),
  });
  return request.method === 'HEAD' ? withoutBody(response) : response;
}

function methodOf({ method }: HttpRequest): 'GET' | 'POST' {
  return method === 'POST' ? 'POST' : 'GET';
}

async function answerTo(site: Site, request: HttpRequest, path: string): Promise<Sendable> {
  const method = methodOf(request);
  const contentType = request.headers.get('content-type') ?? '';
  const origin = request.headers.get('origin') ?? undefined;
  const fetchSite = request.headers.get('sec-fetch-site') ?? undefined;
  const takesFiles = routeOf(method, path)?.route.takesFiles === true;
  const isFiles = takesFiles && contentType.startsWith('multipart/form-data');
  // The body of a web request is an async iterable of bytes in Node.
  const body = (request.body ?? undefined) as AsyncIterable<Uint8Array> | undefined;
  const form = method === 'POST' && !isFiles ? await readForm(body) : new Map<string, string[]>();
  if (form === 'too-large')
    return answerProblem(site, path, { kind: 'problem', problem: 'too-large', frame: {} });
  const asked: Asked = {
    method,
    path,
    query: parseUrlEncoded(new URL(request.url).search.slice(1)),
    form,
    cookies: cookiesOf(request.headers.get('cookie') ?? ''),
    ...(origin === undefined ? {} : { origin }),
    ...(fetchSite === undefined ? {} : { fetchSite }),
    network: networkOf(request.headers.get('x-forwarded-for') ?? '', site.rateKeys[0] ?? ''),
    contentType,
    ...(isFiles && body !== undefined ? { body } : {}),
  };
  return answerSite(site, asked);
}

function responseOf(answer: Sendable, render: Render, gzip: boolean): HttpResponseInit {
  if (answer.kind === 'redirect') {
    const headers = { ...siteHeaders, 'Cache-Control': keptByNobody, Location: answer.to };
    return { status: 303, headers, cookies: answer.cookies.map(cookieOf) };
  }
  if (answer.kind === 'file') {
    const headers = {
      ...siteHeaders,
      'Cache-Control': keptByNobody,
      'Content-Type': answer.type,
      'Content-Disposition': `attachment; filename="${answer.name.replace(/[^\w.-]/g, '-')}"`,
    };
    return { status: 200, body: answer.content, headers };
  }
  return pageResponse(answer, render(answer), gzip);
}

const pageHeaders = {
  ...siteHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': keptByNobody,
};

function pageResponse(answer: SitePage, html: string, gzip: boolean): HttpResponseInit {
  const headers = {
    ...pageHeaders,
    'Cache-Control': answer.forEverybody ? keptShortly : keptByNobody,
    Vary: 'Accept-Encoding',
    ...answer.headers,
  };
  const cookies = answer.cookies.map(cookieOf);
  if (!gzip) return { status: answer.status, body: html, headers, cookies };
  return {
    status: answer.status,
    body: gzipSync(html),
    headers: { ...headers, 'Content-Encoding': 'gzip' },
    cookies,
  };
}

function assetResponse(asset: Asset, gzip: boolean): HttpResponseInit {
  const headers = {
    ...siteHeaders,
    'Content-Type': asset.type,
    'Cache-Control': keptForGood,
    Vary: 'Accept-Encoding',
    ETag: `"${createHash('sha256').update(asset.plain).digest('hex').slice(0, 16)}"`,
  };
  if (!gzip) return { status: 200, body: asset.plain, headers };
  return { status: 200, body: asset.gzip, headers: { ...headers, 'Content-Encoding': 'gzip' } };
}

function cookieOf({
  name,
  value,
  maxAgeSeconds,
}: SetCookie): NonNullable<HttpResponseInit['cookies']>[number] {
  return { name, value, maxAge: maxAgeSeconds, path: '/', httpOnly: true, secure: true, sameSite: 'Lax' };
}

function withoutBody({ body, ...response }: HttpResponseInit): HttpResponseInit {
  void body;
  return response;
}
