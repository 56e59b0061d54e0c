import { answerBatch } from './batch';
import { uniformPath } from './addressing';
import { errorBody, GraphFault, invalidRequest } from './errors';
import { parseQuery, type Query } from './query';
import { forgetColumns } from './store/columns';
import { withoutAnnotations } from './odata-metadata';
import type { Answer, Call, GraphCaller, GraphRequest, Route, World } from './call';
import type { Aim, FaultRule, Faults } from './faults';
import type { Budget } from './budget';
import type { Recorder, RequestRecord } from './recorder';
import type { Router } from './routes';

/** What the dispatcher is made of. */
export interface DispatchParts {
  world: World;
  router: Router;
  faults: Faults;
  budget: Budget;
  recorder: Recorder;
  /** Says what the contract has against a request, when requests off it are to be refused. */
  offContract: ((request: GraphRequest) => string[]) | undefined;
  /** Told of faults of the server itself. */
  onFault: (fault: unknown) => void;
}

/** An answer, with the requests it was made of (itself and the parts of a batch). */
export interface Dispatched {
  answer: Answer;
  aims: Aim[];
}

/** Carries one request out, or a batch of them: faults, units, route, recording. */
export async function dispatch(
  parts: DispatchParts,
  caller: GraphCaller,
  request: GraphRequest,
): Promise<Dispatched> {
  const aims: Aim[] = [];
  const answer = await carryOut(parts, caller, request, false, aims);
  return { answer, aims };
}

interface Progress {
  path: string;
  route: Route | undefined;
  units: number;
}

async function carryOut(
  parts: DispatchParts,
  caller: GraphCaller,
  request: GraphRequest,
  part: boolean,
  aims: Aim[],
): Promise<Answer> {
  const started = performance.now();
  const progress: Progress = { path: request.url.split('?')[0] ?? '', route: undefined, units: 0 };
  const raw = await attempt(parts, caller, request, part, aims, progress);
  const answer = finished(request, raw);
  const record: RequestRecord = {
    method: request.method,
    path: progress.path,
    template: progress.route?.template ?? '',
    status: answer.status,
    units: progress.units,
    ms: performance.now() - started,
    appId: caller.appId,
    part,
  };
  parts.recorder.add(record, () => ({
    ...record,
    url: request.url,
    requestHeaders: withoutToken(request.headers),
    requestBody: readable(request.bytes, request.headers['content-type']),
    responseHeaders: answer.headers ?? {},
    responseBody: answer.body ?? null,
  }));
  return answer;
}

async function attempt(
  parts: DispatchParts,
  caller: GraphCaller,
  request: GraphRequest,
  part: boolean,
  aims: Aim[],
  progress: Progress,
): Promise<Answer> {
  try {
    return await answerOne(parts, caller, request, part, aims, progress);
  } catch (fault) {
    forgetColumns(parts.world.store);
    if (fault instanceof GraphFault) return faultAnswer(parts.world, request, fault);
    parts.onFault(fault);
    return faultAnswer(
      parts.world,
      request,
      new GraphFault(500, 'generalException', 'General exception while processing'),
    );
  }
}

async function answerOne(
  parts: DispatchParts,
  caller: GraphCaller,
  request: GraphRequest,
  part: boolean,
  aims: Aim[],
  progress: Progress,
): Promise<Answer> {
  const [rawPath = '', ...queryParts] = request.url.split('?');
  const { segments, given } = uniformPath(rawPath);
  progress.path = segments.join('/');
  const aim = { method: request.method, path: progress.path };
  aims.push(aim);
  const refusal = parts.faults.refusal(aim);
  if (refusal && refusal.afterEffect !== true) throw faultOf(refusal);
  if (progress.path.toLowerCase() === '$batch') {
    if (part) throw new GraphFault(400, 'BadRequest', 'A batch cannot hold a batch.');
    refuseOffContract(parts, request);
    return answerBatch(request, (each) => carryOut(parts, caller, each, true, aims));
  }
  const query = withGiven(parseQuery(queryParts.join('?')), given);
  const { route, params } = routeFor(parts.router, request.method, segments);
  progress.route = route;
  progress.units = typeof route.units === 'number' ? route.units : route.units(query);
  const state = parts.budget.spend(caller.appId, progress.units, parts.world.clock());
  if (state.over) throw throttled(state.reset, state.headers);
  refuseOffContract(parts, request);
  const call: Call = { world: parts.world, caller, request, path: progress.path, params, query };
  const answer = await route.handle(call);
  if (refusal) throw faultOf(refusal);
  const cost: Record<string, string> = route.tellsUnits
    ? { 'x-ms-resource-unit': String(progress.units) }
    : {};
  return { ...answer, headers: { ...cost, ...answer.headers, ...state.headers } };
}

function refuseOffContract(parts: DispatchParts, request: GraphRequest): void {
  const deviations = parts.offContract?.(request) ?? [];
  if (deviations.length === 0) return;
  throw new GraphFault(400, 'offContract', deviations.join('; '), { 'x-contract': 'rejected' });
}

function routeFor(
  router: Router,
  method: string,
  segments: readonly string[],
): { route: Route; params: Record<string, string> } {
  const match = router(method, segments);
  if (match.found === 'route') return match;
  if (match.found === 'path-only') throw notAllowed();
  // The directory answers an action that it does not have so, as the documented batch shows.
  if (method === 'POST' && segments[0]?.toLowerCase() === 'users') throw notAllowed();
  throw new GraphFault(400, 'BadRequest', `Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
}

function notAllowed(): GraphFault {
  return new GraphFault(
    405,
    'Request_BadRequest',
    'Specified HTTP method is not allowed for the request target.',
  );
}

function withGiven(query: Query, given: Readonly<Record<string, string>>): Query {
  return { entries: query.entries, get: (name) => given[name] ?? query.get(name) };
}

function faultOf(rule: FaultRule): GraphFault {
  if (rule.kind === 'throttle') return throttled(rule.retryAfter ?? 1, {});
  const status = rule.status ?? 503;
  const headers: Record<string, string> = rule.retryAfter ? { 'Retry-After': String(rule.retryAfter) } : {};
  if (status === 503)
    return new GraphFault(503, 'serviceNotAvailable', 'The service is temporarily unavailable.', headers);
  if (status === 504)
    return new GraphFault(504, 'UnknownError', 'The upstream service did not answer in time.', headers);
  if (status === 500)
    return new GraphFault(500, 'generalException', 'General exception while processing', headers);
  return status === 400
    ? invalidRequest('Invalid request')
    : new GraphFault(status, 'UnknownError', 'The request failed.', headers);
}

/** The throttling answer, as documented. */
function throttled(seconds: number, headers: Record<string, string>): GraphFault {
  const retry: Record<string, string> = seconds > 0 ? { 'Retry-After': String(seconds) } : {};
  return new GraphFault(429, 'TooManyRequests', 'Please retry again later.', { ...headers, ...retry });
}

function faultAnswer(world: World, request: GraphRequest, fault: GraphFault): Answer {
  const requestId = world.newId();
  const clientId = request.headers['client-request-id'] ?? requestId;
  return {
    status: fault.status,
    headers: { ...fault.headers },
    body: errorBody(fault, world.clock(), requestId, clientId),
  };
}

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function finished(request: GraphRequest, answer: Answer): Answer {
  const bare = /odata\.metadata=none/i.test(request.headers['accept'] ?? '');
  const type: Record<string, string> =
    answer.body === undefined ? {} : { 'Content-Type': JSON_TYPE, 'OData-Version': '4.0' };
  const done = { ...answer, headers: { ...type, ...answer.headers } };
  return bare && answer.body !== undefined ? { ...done, body: withoutAnnotations(answer.body) } : done;
}

function withoutToken(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { authorization: _, ...rest } = headers;
  return rest;
}

function readable(bytes: Buffer, type: string | undefined): unknown {
  if (bytes.length === 0) return null;
  if (!/json/i.test(type ?? '')) return `(${bytes.length} bytes)`;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('utf8');
  }
}
