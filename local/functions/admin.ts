import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../loopback-server';
import { isMaster, type FunctionKeys } from './function-keys';

export interface AdminOptions {
  readonly keys: FunctionKeys;
  readonly names: readonly string[];
  /** Runs a function that has no HTTP trigger; undefined when there is none of that name. */
  readonly fire: (name: string, input: string) => Promise<unknown> | undefined;
  readonly readText: (request: IncomingMessage) => Promise<string>;
}

/**
 * The host's own addresses, as Azure has them: GET /admin/host/status, GET /admin/functions,
 * POST /admin/functions/NAME with {"input": "…"} to run a timer or queue function now. False for any other address.
 */
export async function answerAdmin(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/admin/')) return false;
  if (!isMaster(options.keys, request, url)) {
    sendJson(response, 401, {});
    return true;
  }
  if (request.method === 'GET' && url.pathname === '/admin/host/status') {
    sendJson(response, 200, { state: 'Running' });
    return true;
  }
  if (request.method === 'GET' && url.pathname === '/admin/functions') {
    sendJson(
      response,
      200,
      options.names.map((name) => ({ name })),
    );
    return true;
  }
  const [, name] = /^\/admin\/functions\/([\w-]+)$/.exec(url.pathname) ?? [];
  const run =
    request.method === 'POST' && name ? options.fire(name, await inputOf(options, request)) : undefined;
  if (run) await run;
  sendJson(response, run ? 202 : 404, {});
  return true;
}

async function inputOf(options: AdminOptions, request: IncomingMessage): Promise<string> {
  const text = await options.readText(request);
  if (text === '') return '';
  const body: unknown = JSON.parse(text);
  const input = typeof body === 'object' && body !== null && 'input' in body ? body.input : '';
  return typeof input === 'string' ? input : JSON.stringify(input);
}
