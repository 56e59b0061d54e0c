import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAllowed, type FunctionKeys } from './function-keys';
import { readBody } from './read-body';
import { matchRoute, parseRoute, precedence, type RouteTemplate } from './route-template';
import { setCookieHeader } from './set-cookie';
import { streamRequest } from './stream-request';
import type {
  FunctionApp,
  HttpData,
  InvocationResponse,
  RegisteredFunction,
  TypedData,
  WriteLog,
} from './worker';

interface HttpRoute {
  readonly target: RegisteredFunction;
  readonly template: RouteTemplate;
  readonly methods: ReadonlySet<string>;
}

export interface HttpTriggers {
  readonly app: FunctionApp;
  readonly routePrefix: string;
  readonly bodyLimitBytes: number;
  readonly keys: FunctionKeys;
  readonly run: (
    target: RegisteredFunction,
    input: TypedData,
    metadata?: Readonly<Record<string, TypedData>>,
    invocationId?: string,
  ) => Promise<InvocationResponse>;
  readonly log: WriteLog;
}

function httpRoutes(app: FunctionApp): HttpRoute[] {
  return app.functions
    .filter(({ trigger }) => trigger.type === 'httpTrigger')
    .map((target) => ({
      target,
      template: parseRoute(target.trigger.route ?? target.metadata.name),
      methods: new Set(target.trigger.methods?.map((method) => method.toUpperCase())),
    }))
    .sort((one, other) => precedence(one.template).localeCompare(precedence(other.template)));
}

/** Answers requests with the functions that have an HTTP trigger; false when none has this address and method. */
export function httpTriggers(options: HttpTriggers) {
  const routes = httpRoutes(options.app);
  const prefix = options.routePrefix === '' ? '/' : `/${options.routePrefix}/`;

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (!url.pathname.toLowerCase().startsWith(prefix.toLowerCase())) return false;
    const path = url.pathname.slice(prefix.length);
    noteCaller(request);
    for (const { target, template, methods } of routes) {
      const params = methods.has(request.method ?? '') ? matchRoute(template, path) : undefined;
      if (!params) continue;
      await answer(options, target, params, url, request, response);
      return true;
    }
    return false;
  };
}

/** As Azure's front door does: whoever called is added last; what a caller wrote there itself stands before it. */
function noteCaller({ headers, socket }: IncomingMessage): void {
  const claimed = headers['x-forwarded-for'];
  const seen = `${socket.remoteAddress ?? ''}:${socket.remotePort ?? 0}`;
  headers['x-forwarded-for'] = claimed === undefined ? seen : `${String(claimed)}, ${seen}`;
}

async function answer(
  options: HttpTriggers,
  target: RegisteredFunction,
  params: Record<string, string>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAllowed(target.trigger, options.keys, request, url)) return end(response, 401);
  if (options.app.streams !== undefined) {
    return answerStreamed(options, options.app.streams.url, target, params, request, response);
  }
  const body = await readBody(request, options.bodyLimitBytes);
  if (!body) return end(response, 413);
  try {
    const input = { http: toHttpData(request, url, params, body) };
    const { returnValue } = await options.run(target, input);
    send(response, returnValue?.http ?? { statusCode: '204' });
  } catch (error) {
    options.log('error', 'system', `${target.metadata.name} failed: ${describe(error)}`);
    end(response, 500);
  }
}

async function answerStreamed(
  options: HttpTriggers,
  proxyUrl: string,
  target: RegisteredFunction,
  params: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const invocationId = randomUUID();
  const { bodyLimitBytes } = options;
  const streamed = streamRequest(request, response, { proxyUrl, invocationId, bodyLimitBytes });
  const metadata: Record<string, TypedData> = { Headers: { json: JSON.stringify(headersOf(request)) } };
  for (const [name, value] of Object.entries(params)) metadata[name] = { string: value };
  options.run(target, {}, metadata, invocationId).catch((error: unknown) => {
    options.log('error', 'system', `${target.metadata.name} failed: ${describe(error)}`);
    streamed.abort();
  });
  const sent = await streamed.answered.catch(() => 'broken' as const);
  if (!response.headersSent) end(response, sent === 'too-large' ? 413 : 500);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function toHttpData(
  request: IncomingMessage,
  url: URL,
  params: Record<string, string>,
  body: Buffer,
): HttpData {
  return {
    method: request.method ?? 'GET',
    url: url.href,
    headers: headersOf(request),
    params,
    query: Object.fromEntries(url.searchParams),
    body: body.length > 0 ? { bytes: body } : null,
  };
}

function toBuffer(body: TypedData | null | undefined): Buffer {
  if (body?.bytes) return Buffer.from(body.bytes);
  return Buffer.from(body?.string ?? body?.json ?? '');
}

function send(response: ServerResponse, answered: HttpData): void {
  const headers: Record<string, string | string[]> = { ...answered.headers };
  const cookies = answered.cookies ?? [];
  if (cookies.length > 0) headers['set-cookie'] = cookies.map(setCookieHeader);
  const body = toBuffer(answered.body);
  const status = Number(answered.statusCode ?? 200);
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, hasBody ? { ...headers, 'content-length': String(body.length) } : headers);
  response.end(hasBody ? body : undefined);
}

function end(response: ServerResponse, status: number): void {
  // The body of a refused request may still be arriving: without closing, its rest would be read as a new request.
  response.writeHead(status, { 'content-length': '0', ...(status === 413 ? { connection: 'close' } : {}) });
  response.end();
}

/** What a log says of something thrown. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
