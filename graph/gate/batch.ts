import type { Answer, Call } from './call';

/** Graph takes at most so many requests in one batch. */
const mostInBatch = 20;

/** Requests over some 4 MB are refused; long applications are what comes near. In characters of JSON. */
const largestBatch = 2_000_000;

/** The calls in groups that fit into a batch each, by number and by size, in order. */
export function inBatches(calls: readonly Call[]): readonly (readonly Call[])[] {
  const groups: Call[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const call of calls) {
    const own = call.body === undefined ? 0 : JSON.stringify(call.body).length;
    const group = groups.at(-1);
    if (group === undefined || group.length >= mostInBatch || size + own > largestBatch) {
      groups.push([call]);
      size = own;
      continue;
    }
    group.push(call);
    size += own;
  }
  return groups;
}

/** One request that carries the calls as independent parts. Graph makes no promise about their order. */
export function batchOf(calls: readonly Call[]): Call {
  const requests = calls.map((call, index) => ({
    id: String(index + 1),
    method: call.method,
    url: call.url,
    ...headersOf(call),
    ...(call.body === undefined ? {} : { body: call.body }),
  }));
  return { method: 'POST', url: '/$batch', body: { requests }, repeatable: false };
}

function headersOf(call: Call): { readonly headers?: Readonly<Record<string, string>> } {
  const json = call.body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { ...json, ...call.headers };
  return Object.keys(headers).length === 0 ? {} : { headers };
}

/** The parts' answers in the order of the calls; undefined for a part that Graph left out. */
export function partsOf(body: unknown, count: number): readonly (Answer | undefined)[] {
  const found = new Map<string, Answer>();
  for (const part of responsesIn(body)) {
    if (!isPart(part)) continue;
    found.set(part.id, { status: part.status, headers: headerReader(part), body: bodyOf(part) });
  }
  return Array.from({ length: count }, (_, index) => found.get(String(index + 1)));
}

function responsesIn(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null || !('responses' in body)) return [];
  return Array.isArray(body.responses) ? body.responses : [];
}

interface Part {
  readonly id: string;
  readonly status: number;
}

function isPart(part: unknown): part is Part {
  if (typeof part !== 'object' || part === null || !('id' in part) || !('status' in part)) return false;
  return typeof part.id === 'string' && typeof part.status === 'number';
}

function bodyOf(part: Part): unknown {
  return 'body' in part ? part.body : undefined;
}

/** Header names come back in any case. */
function headerReader(part: Part): Answer['headers'] {
  const raw =
    'headers' in part && typeof part.headers === 'object' && part.headers !== null ? part.headers : {};
  const headers = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { get: (name) => headers.get(name.toLowerCase()) ?? null };
}
