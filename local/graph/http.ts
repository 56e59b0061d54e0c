import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { uniformPath } from './addressing';
import { callControl, type GraphControls } from './controls';
import { dispatch, type DispatchParts } from './dispatch';
import { errorBody, GraphFault } from './errors';
import { answerOpenAddress } from './open-addresses';
import { isObject } from './store/rows';
import type { Answer, GraphCaller, GraphRequest } from './call';

/** What answering over HTTP needs. */
export interface HttpParts {
  parts: DispatchParts;
  verifyToken: (token: string) => Promise<GraphCaller | undefined>;
  /** Given only when controls may be called over HTTP. */
  controls: GraphControls | undefined;
}

// Single uploads may be 250 MB on the service; this stand-in keeps files in memory while it takes them.
const LARGEST_BODY = 64 * 1024 * 1024;

/** Answers one HTTP request; never rejects. */
export async function answerHttp(
  http: HttpParts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const bytes = await readBytes(incoming);
    const url = incoming.url ?? '/';
    if (http.controls && url === '/_controls')
      return write(response, await control(http.controls, incoming, bytes));
    const request = requestFrom(incoming, url, bytes);
    const open = answerOpenAddress(http.parts.world, url, request);
    if (open) return write(response, open);
    await answerGraph(http, request, url, response);
  } catch (fault) {
    if (fault instanceof GraphFault) return write(response, plainFault(http, fault));
    // A client that hangs up in the middle is no fault of the server.
    if (incoming.complete) http.parts.onFault(fault);
    response.destroy();
  }
}

async function answerGraph(
  http: HttpParts,
  request: GraphRequest,
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (!/^\/v1\.0(\/|$)/.test(url)) throw new GraphFault(400, 'BadRequest', 'Invalid version: use /v1.0.');
  const path = uniformPath(request.url.split('?')[0] ?? '').segments.join('/');
  const aim = { method: request.method, path };
  const latency = http.parts.faults.latency(aim);
  if (latency > 0) await wait(latency);
  const caller = await callerOf(http, request.headers['authorization']);
  const { answer, aims } = await dispatch(http.parts, caller, request);
  // The effect has happened; only the answer is lost, as when a connection breaks.
  if (http.parts.faults.losesAnswer(aims)) return void response.destroy();
  write(response, withIds(http, request, answer));
}

function requestFrom(incoming: IncomingMessage, url: string, bytes: Buffer): GraphRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: incoming.method ?? 'GET', url: url.replace(/^\/v1\.0\/?/, ''), headers, bytes };
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += piece.length;
    if (length > LARGEST_BODY)
      throw new GraphFault(413, 'requestEntityTooLarge', 'The request is too large.');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

async function callerOf(http: HttpParts, authorization: string | undefined): Promise<GraphCaller> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthorised('Access token is empty.');
  const caller = await http.verifyToken(token).catch(() => undefined);
  if (!caller) throw unauthorised('Access token validation failure.');
  return caller;
}

function unauthorised(message: string): GraphFault {
  const challenge = {
    'WWW-Authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  };
  return new GraphFault(401, 'InvalidAuthenticationToken', message, challenge);
}

function plainFault(http: HttpParts, fault: GraphFault): Answer {
  const { world } = http.parts;
  const id = world.newId();
  const headers = {
    'Content-Type': 'application/json',
    'request-id': id,
    'client-request-id': id,
    ...fault.headers,
  };
  return { status: fault.status, headers, body: errorBody(fault, world.clock(), id, id) };
}

function withIds(http: HttpParts, request: GraphRequest, answer: Answer): Answer {
  const id = http.parts.world.newId();
  const ids = {
    'request-id': id,
    'client-request-id': request.headers['client-request-id'] ?? id,
    'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Local","Slice":"E","Ring":"0"}}',
  };
  return { ...answer, headers: { ...ids, ...answer.headers } };
}

function write(response: ServerResponse, answer: Answer): void {
  const bytes =
    answer.bytes ?? (answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body)));
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(bytes ? { 'Content-Length': String(bytes.length) } : {}),
  });
  response.end(bytes);
}

/** A control over HTTP: {"call": name, "with": input} gives {"result": …} or 400 {"error": text}. */
async function control(controls: GraphControls, incoming: IncomingMessage, bytes: Buffer): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  if (incoming.method !== 'POST') return { status: 405, headers, body: { error: 'Controls take POST.' } };
  try {
    const sent: unknown = JSON.parse(bytes.toString('utf8'));
    if (!isObject(sent) || typeof sent['call'] !== 'string') throw new Error('Name the control in «call».');
    return { status: 200, headers, body: { result: callControl(controls, sent['call'], sent['with']) } };
  } catch (fault) {
    return { status: 400, headers, body: { error: fault instanceof Error ? fault.message : String(fault) } };
  }
}
