import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running local server: its address without a trailing slash, and the way to stop it. */
export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What answers one request. A throw becomes a 500 with the message, which only this computer sees. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

// A page on the internet can point its own name at 127.0.0.1; its requests then carry that name as Host.
function isLoopbackHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  return loopbackHosts.has(host.replace(/:\d+$/, ''));
}

/** Answers with JSON and the given status. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/**
 * The request's body as text.
 * @throws RangeError when it is longer than the limit (default 4 MiB).
 */
export async function readText(request: IncomingMessage, limitBytes = 4 * 1024 * 1024): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limitBytes) throw new RangeError('The request is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answer(
  handler: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopbackHost(request.headers.host)) {
    sendJson(response, 421, {
      error: { code: 'MisdirectedRequest', message: 'Only this computer may call.' },
    });
    return;
  }
  try {
    await handler(request, response);
  } catch (error) {
    const status = error instanceof RangeError ? 413 : 500;
    const message = error instanceof Error ? error.message : String(error);
    if (response.headersSent) response.destroy();
    else sendJson(response, status, { error: { code: 'ServerError', message } });
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/**
 * Starts an HTTP server that only this computer can reach.
 * @param port 0 picks a free one.
 * @throws when the port is taken.
 */
export async function startLoopbackServer(port: number, handler: RequestHandler): Promise<LoopbackServer> {
  const server = createServer((request, response) => void answer(handler, request, response));
  // Node's default of 5 s makes a client that reuses a connection meet a reset now and then.
  server.keepAliveTimeout = 65_000;
  const actualPort = await listen(server, port);
  return { url: `http://127.0.0.1:${actualPort}`, close: () => stop(server) };
}
