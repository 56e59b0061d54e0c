import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { siteHandler } from '../../../functions/public/serve';
import { startLoopbackServer } from '../../../local/loopback-server';
import type { MemorySite } from '../../builders/in-memory/site';
import { builtSite } from '../../builders/public/built-site';
import { roundPath, smallSite } from '../../builders/public/small-site';

/** The public site over HTTP, with one open round and everything kept in memory. */
export interface OpenSmallSite {
  readonly site: MemorySite;
  readonly url: string;
  /** Where the open round's page is. */
  readonly round: string;
  close(): Promise<void>;
}

/** Serves the site's own pages on a free port of this machine. */
export async function openSmallSite(): Promise<OpenSmallSite> {
  const memory = await smallSite();
  const built = await builtSite();
  const opened = Promise.withResolvers<ReturnType<typeof siteHandler>>();
  const server = await startLoopbackServer(0, async (request, response) => {
    const handle = await opened.promise;
    send(response, await handle(await asked(request, server.url)));
  });
  // The site must know its own address: posts from anywhere else are refused.
  const site = { ...memory, origin: server.url };
  opened.resolve(siteHandler(site, built));
  return { site, url: server.url, round: `${server.url}${roundPath}`, close: () => server.close() };
}

async function asked(request: IncomingMessage, origin: string): Promise<HttpRequest> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new HttpRequest({
    method: request.method ?? 'GET',
    url: `${origin}${request.url ?? '/'}`,
    headers: Object.fromEntries(headers),
    ...(parts.length === 0 ? {} : { body: { bytes: Buffer.concat(parts) } }),
  });
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, cookies = [], body }: HttpResponseInit,
): void {
  response.statusCode = status;
  for (const [name, value] of new Headers(headers as Record<string, string>)) response.setHeader(name, value);
  response.setHeader(
    'set-cookie',
    cookies.map(
      ({ name, value, maxAge }) =>
        `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    ),
  );
  response.end(typeof body === 'string' || body instanceof Uint8Array ? body : undefined);
}
