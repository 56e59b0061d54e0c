import { RecordUnavailable } from '../../../core/ports/faults';
import type { Call } from '../../../graph/gate/call';
import type { SessionOptions } from '../../../graph/gate/open-gate';
import { answerOf, type Settled } from '../../../graph/gate/settle';
import { partsOfBatch, type Arrived, type FakeGraph, type Reply } from './fake-graph';

export const card = { action: 'cast-vote', deadlineMilliseconds: 3_000 };
export const timer = { action: 'sweep', deadlineMilliseconds: 240_000 };

export function batchReply(
  request: Arrived,
  reply: (url: string) => { status: number; body?: unknown; headers?: object },
): Reply {
  const responses = partsOfBatch(request).map(({ id, url }) => ({ id, ...reply(url) }));
  return { status: 200, body: { responses: responses.toReversed() } };
}

export const writeOnce = { method: 'POST', url: '/sendMail', body: {}, repeatable: false } as const;
export const keyedCreate = { method: 'POST', url: '/lists/Votes/items', body: {}, repeatable: true } as const;

export async function written(
  graph: FakeGraph,
  options: SessionOptions,
  call: Call,
): Promise<ReturnType<typeof answerOf>> {
  return answerOf(await graph.gate.session(options).write(call));
}

export async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
}

export async function unavailable(work: Promise<unknown>): Promise<RecordUnavailable> {
  const fault = await faultOf(work);
  if (!(fault instanceof RecordUnavailable)) throw new Error(`not RecordUnavailable: ${String(fault)}`);
  return fault;
}

export function okBodies(settled: readonly Settled[]): unknown[] {
  return settled.map((one) => (one.ok ? one.answer.body : one.fault.name));
}
