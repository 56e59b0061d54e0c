import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { refusalStatus } from '../../core/contracts/refusal-status';
import { refusalWords } from '../../core/contracts/refusal-words';
import type { Outcome } from '../../core/kernel/outcome';
import { invalid, type Refusal } from '../../core/kernel/refusal';
import { routes, type RouteName } from '../../core/contracts/routes';
import { log, logFault } from '../log';
import { faultWords } from './fault-words';
import { apiHeaders } from './headers';
import { bearerOf, type SignedIn, type TokenCheck } from './identity';

/** Runs the route's use case for a verified person; `chest` is undefined where the path names none. */
export type Perform = (
  name: RouteName,
  person: SignedIn,
  chest: string | undefined,
  input: unknown,
) => Promise<Outcome<unknown>>;

/** The largest body that the tab API takes, in bytes: an import of some thousand applications fits. */
const largestBody = 25_000_000;

/** Registers every route of the contract table as an HTTP function. */
export function serveRoutes(check: (token: string) => Promise<TokenCheck>, perform: Perform): void {
  for (const [name, route] of Object.entries(routes)) {
    app.http(name, {
      methods: [route.method],
      route: `api/${route.path}`,
      authLevel: 'anonymous',
      // The names of the table's entries are the route names.
      handler: (request, context) => answer(name as RouteName, request, context, check, perform),
    });
  }
}

async function answer(
  name: RouteName,
  request: HttpRequest,
  context: InvocationContext,
  check: (token: string) => Promise<TokenCheck>,
  perform: Perform,
): Promise<HttpResponseInit> {
  const started = performance.now();
  const trace = context.invocationId;
  try {
    const outcome = await respond(name, request, check, perform);
    const milliseconds = Math.round(performance.now() - started);
    log('api', { action: name, outcome: outcome.ok ? 'ok' : outcome.refusal.code, milliseconds, trace });
    return outcome.ok ? json(200, outcome.value) : refused(outcome.refusal);
  } catch (fault) {
    logFault('api.fault', fault, { action: name, trace });
    return json(500, { words: faultWords(fault, trace) });
  }
}

async function respond(
  name: RouteName,
  request: HttpRequest,
  check: (token: string) => Promise<TokenCheck>,
  perform: Perform,
): Promise<Outcome<unknown>> {
  const token = bearerOf(request.headers.get('authorization'));
  const checked: TokenCheck = token === undefined ? { ok: false, fault: 'auth.missing' } : await check(token);
  if (!checked.ok) {
    log(checked.fault, { action: name });
    return { ok: false, refusal: { code: 'not-signed-in' } };
  }
  const { chest, ...parts } = request.params;
  const given = await inputOf(name, request, parts);
  if (!given.ok) return given;
  return perform(name, checked.person, chest, given.value);
}

/** The route's input: the path's parts, with the query (GET) or the JSON body. Unknown members are refused. */
async function inputOf(
  name: RouteName,
  request: HttpRequest,
  parts: Readonly<Record<string, string>>,
): Promise<Outcome<unknown>> {
  const rest = request.method === 'GET' ? Object.fromEntries(request.query) : await bodyOf(request);
  if (rest === 'too-large') return { ok: false, refusal: { code: 'too-large', limit: largestBody } };
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) {
    return { ok: false, refusal: invalid('body', 'wrong-type') };
  }
  const read = routes[name].input.safeParse({ ...rest, ...parts });
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues.map((issue) => ({
    field: fieldOf(issue) || (issue.code === 'unrecognized_keys' ? 'body' : 'input'),
    fault: faultOf(issue.code),
  }));
  return { ok: false, refusal: { code: 'invalid-input', faults } };
}

/** Where the fault is. The name of a member that somebody made up is left out: it is what they typed. */
function fieldOf({ path, code }: { readonly path: readonly PropertyKey[]; readonly code: string }): string {
  return (code === 'invalid_key' ? path.slice(0, -1) : path).join('.');
}

function faultOf(code: string): 'wrong-type' | 'too-short' | 'too-long' | 'unknown-field' | 'not-a-choice' {
  if (code === 'too_small') return 'too-short';
  if (code === 'too_big') return 'too-long';
  if (code === 'unrecognized_keys') return 'unknown-field';
  return code === 'invalid_value' || code === 'invalid_union' ? 'not-a-choice' : 'wrong-type';
}

async function bodyOf(request: HttpRequest): Promise<unknown> {
  const text = await request.text();
  if (text.length > largestBody) return 'too-large';
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller refuses it in words.
    return undefined;
  }
}

/** A refusal as the tab gets it: the code for the program, the words for the person. */
function refused(refusal: Refusal): HttpResponseInit {
  const headers = refusal.code === 'not-signed-in' ? { 'WWW-Authenticate': 'Bearer' } : {};
  return json(refusalStatus[refusal.code], { refusal, words: refusalWords(refusal) }, headers);
}

function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponseInit {
  return { status, jsonBody: body, headers: { ...apiHeaders, ...headers } };
}
