import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import { answerRequest, type Handlers } from '../../tabs/fake-api';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** As the team app sends it with the tabs, so that what it forbids shows here too. */
const policy = (hosts: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${hosts}`,
  ].join('; ');

export interface TabsServer {
  readonly url: string;
  /** The requests of the API so far, as «GET chests/havering/fund». */
  readonly asked: string[];
  /** The bearer tokens that came with them. */
  readonly tokens: Set<string>;
  /** What the API answers from now on. */
  use(handlers: Handlers): void;
  /** Serves a page of a test's own, such as one that frames a tab. Answers its address under another name of this host. */
  put(path: string, html: string): string;
  /** Cuts the API off, or joins it again. */
  connect(connected: boolean): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

/** Serves the built tabs under /tabs/ and an API made from the contract table under /api/. */
export async function serveTabs(folder: string): Promise<TabsServer> {
  let handlers: Handlers = {};
  let connected = true;
  const asked: string[] = [];
  const tokens = new Set<string>();
  const pages = new Map<string, string>();
  const root = resolve(folder);

  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').slice('/api/'.length);
    asked.push(`${request.method ?? ''} ${path}`);
    tokens.add(request.headers.authorization ?? '');
    const body = await bodyOf(request);
    if (!connected) return void request.socket.destroy();
    const answer = answerRequest(handlers, request.method ?? 'GET', path, body);
    response
      .writeHead(answer.status, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(answer.body));
  };

  const answerPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const path = pathname.replace(/^\/tabs\//, '');
    const file = resolve(join(root, path === '' ? 'index.html' : path));
    const body = file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    const headers = {
      'Content-Type': kinds[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy('http://127.0.0.1:* http://localhost:*'),
      'Referrer-Policy': 'strict-origin',
    };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  };

  const server = createServer((request, response) => {
    const work = request.url?.startsWith('/api/')
      ? answerApi(request, response)
      : answerPage(request, response);
    work.catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tabs/index.html`,
    asked,
    tokens,
    use: (next) => {
      handlers = next;
    },
    put: (path, html) => {
      pages.set(path, html);
      return `http://localhost:${port}${path}`;
    },
    connect: (next) => {
      connected = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
