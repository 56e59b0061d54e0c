import type { Outside } from '../../../graph/gate/outside';
import { openGate, type Gate } from '../../../graph/gate/open-gate';

export const baseUrl = 'http://graph.test/v1.0';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An answer to give, or a fault of the network to throw. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | { readonly fault: Error }
  | 'never';

export interface FakeGraph {
  readonly gate: Gate;
  readonly arrived: Arrived[];
  readonly slept: number[];
  readonly tokensAsked: boolean[];
  now(): number;
  advance(milliseconds: number): void;
}

/** A gate over a scripted Graph in virtual time: sleeping moves the clock, nothing waits. */
export function fakeGraph(answer: (request: Arrived, count: number) => Reply): FakeGraph {
  let now = Date.parse('2026-07-17T14:00:00.000Z');
  const arrived: Arrived[] = [];
  const slept: number[] = [];
  const tokensAsked: boolean[] = [];
  let ids = 0;
  const outside: Outside = {
    now: () => now,
    async sleep(milliseconds, signal) {
      if (signal !== undefined) return sleepUntilTheRestIsQuiet(milliseconds, signal);
      slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
    newId: () => `id-${(ids += 1)}`,
    async fetch(url, init) {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const request = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), body };
      arrived.push(request);
      const reply = answer(request, arrived.length);
      if (reply === 'never') return new Promise(() => undefined);
      if ('fault' in reply) throw reply.fault;
      const text = reply.body === undefined ? null : JSON.stringify(reply.body);
      return new Response(text, { status: reply.status, headers: reply.headers ?? {} });
    },
  };
  async function sleepUntilTheRestIsQuiet(milliseconds: number, signal: AbortSignal): Promise<void> {
    for (let turn = 0; turn < 20 && !signal.aborted; turn += 1) await new Promise(setImmediate);
    if (!signal.aborted) now += milliseconds;
  }
  const tokens = {
    token: async (_audience: string, renew = false) => {
      tokensAsked.push(renew);
      return renew ? 'new-token' : 'old-token';
    },
  };
  const gate = openGate({ baseUrl, version: '1.2.3', tokens, outside });
  return { gate, arrived, slept, tokensAsked, now: () => now, advance: (by) => void (now += by) };
}

/** The parts of a batch as they arrived. */
export function partsOfBatch(
  request: Arrived,
): { id: string; method: string; url: string; body?: unknown }[] {
  const { requests } = request.body as {
    requests: { id: string; method: string; url: string; body?: unknown }[];
  };
  return requests;
}
