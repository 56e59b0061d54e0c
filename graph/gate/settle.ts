import { RecordUnavailable, type Effect } from '../../core/ports/faults';
import { batchOf, partsOf } from './batch';
import type { Answer, Call } from './call';
import type { Circuit } from './circuit';
import { GraphRefused, problemOf } from './errors';
import { longestAttempt } from './longest-attempt';
import { NoToken } from './middleware';
import type { Pause } from './pause';
import { backoff, didNothing, isPassing, mayRepeat, mostAttempts, retryAfter } from './retry';
import { send, type Line } from './send';
import { unitsOf } from './units';

/** What a run of a use case may spend, and what it shares with the others of the gate. */
export interface Run {
  readonly line: Line;
  readonly pause: Pause;
  readonly circuit: Circuit;
  /** Milliseconds since 1970 after which nobody waits for an answer any more. */
  readonly deadlineAt: number;
  readonly count: (units: number) => void;
}

/** What became of one call. */
export type Settled =
  | { readonly ok: true; readonly answer: Answer }
  | {
      readonly ok: false;
      readonly fault: GraphRefused | RecordUnavailable;
      /** True when an attempt before the last may have taken effect: the «no» may be about our own write. */
      readonly afterEffect: boolean;
    };

/** The answer of a call that went well. Throws the fault of one that did not. */
export function answerOf(settled: Settled): Answer {
  if (!settled.ok) throw settled.fault;
  return settled.answer;
}

interface Attempted {
  readonly call: Call;
  readonly index: number;
  readonly effect: Effect;
}

/** What one attempt at a call came to; no answer means that the network failed. */
interface Tried {
  readonly attempted: Attempted;
  readonly answer?: Answer;
  readonly cause?: unknown;
}

/**
 * Sends calls (at most 20) together and sees each to its end: parts that were throttled or failed in passing are sent
 * again by themselves, Retry-After is obeyed and shared, and what cannot be had by the deadline is RecordUnavailable.
 * Never throws; answers stand in the order of the calls.
 */
export async function settle(run: Run, calls: readonly Call[]): Promise<readonly Settled[]> {
  const settled = new Map<number, Settled>();
  let waiting: readonly Attempted[] = calls.map((call, index) => ({ call, index, effect: 'none' }));
  let cause: unknown;
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    const obstacle = attempt >= mostAttempts ? 'failed again and again' : await waitForTurn(run, attempt);
    if (obstacle !== undefined) {
      for (const { index, effect } of waiting) {
        settled.set(index, unavailable(new RecordUnavailable(`Graph ${obstacle}`, effect, cause)));
      }
      break;
    }
    const tried = await attemptAll(run, waiting);
    const again: Attempted[] = [];
    for (const result of tried) {
      const verdict = judge(run, result);
      if ('again' in verdict) again.push(verdict.again);
      else settled.set(result.attempted.index, verdict.settled);
      cause = result.cause ?? cause;
    }
    waiting = again;
  }
  return calls.map((call, index) => settled.get(index) ?? missing(call));
}

function missing(call: Call): Settled {
  return unavailable(new RecordUnavailable(`no outcome for ${call.method}`, 'unknown'));
}

function unavailable(fault: RecordUnavailable): Settled {
  return { ok: false, fault, afterEffect: fault.effect === 'unknown' };
}

/** Waits out pauses and the delay between attempts. Says what stands in the way when the deadline would pass. */
async function waitForTurn(run: Run, attempt: number): Promise<string | undefined> {
  const { now, random, sleep } = run.line.outside;
  let delay = attempt === 0 ? 0 : backoff(attempt - 1, random);
  for (;;) {
    if (run.circuit.isOpen(now())) return 'has been failing and is left alone for a minute';
    const paused = run.pause.left(now());
    delay = Math.max(delay, paused);
    if (now() + delay >= run.deadlineAt) return paused > 0 ? 'is throttling' : 'did not answer in time';
    if (delay === 0) return undefined;
    await sleep(delay);
    // Others may have been throttled while this one slept.
    delay = 0;
  }
}

async function attemptAll(run: Run, waiting: readonly Attempted[]): Promise<readonly Tried[]> {
  const { line, circuit } = run;
  const { now } = line.outside;
  const [first] = waiting;
  const calls = waiting.map(({ call }) => call);
  const whole = waiting.length === 1 && first !== undefined ? first.call : batchOf(calls);
  const units = calls.reduce((sum, call) => sum + unitsOf(call), 0);
  const milliseconds = Math.min(longestAttempt, run.deadlineAt - now());
  try {
    const answer = await send(line, whole, milliseconds, () => run.count(units));
    if (answer.status >= 500) circuit.failed(now());
    else circuit.succeeded();
    if (waiting.length === 1 || answer.status !== 200)
      return waiting.map((attempted) => ({ attempted, answer }));
    const parts = partsOf(answer.body, waiting.length);
    return waiting.map((attempted, index) => {
      const part = parts[index];
      return part === undefined ? { attempted } : { attempted, answer: part };
    });
  } catch (cause) {
    circuit.failed(now());
    return waiting.map((attempted) => ({ attempted, cause }));
  }
}

type Verdict = { readonly settled: Settled } | { readonly again: Attempted };

function judge(run: Run, { attempted, answer, cause }: Tried): Verdict {
  const { call } = attempted;
  if (answer !== undefined && answer.status < 400) return { settled: { ok: true, answer } };
  if (answer !== undefined && !isPassing(answer)) {
    const fault = new GraphRefused(call, answer, problemOf(call, answer));
    return { settled: { ok: false, fault, afterEffect: attempted.effect === 'unknown' } };
  }
  const { now } = run.line.outside;
  const pauseFor = answer === undefined ? undefined : retryAfter(answer, now());
  if (pauseFor !== undefined) run.pause.until(now() + pauseFor);
  const harmless = call.method === 'GET' || (answer === undefined ? neverSent(cause) : didNothing(answer));
  const effect: Effect = harmless ? attempted.effect : 'unknown';
  if (mayRepeat(call, effect === 'unknown')) return { again: { ...attempted, effect } };
  const fault = new RecordUnavailable('Graph failed on a write that must not be sent twice', effect, cause);
  return { settled: unavailable(fault) };
}

const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** True when no connection came about, so that nothing can have happened. */
function neverSent(cause: unknown): boolean {
  if (cause instanceof NoToken) return true;
  if (typeof cause !== 'object' || cause === null) return false;
  if ('code' in cause && typeof cause.code === 'string' && unsentCodes.has(cause.code)) return true;
  return 'cause' in cause && neverSent(cause.cause);
}
