import type { Answer, Call } from './call';

const firstDelay = 300;
const longestDelay = 20_000;
/** Without a word from the service about when to come back, six attempts are enough. */
export const mostAttempts = 6;

/** Statuses that say «not now»: the same call may work later. */
const passing = new Set([429, 500, 502, 503, 504]);

/** True when the same call may work later. */
export function isPassing(answer: Answer): boolean {
  return passing.has(answer.status);
}

/**
 * True when the service says that it did nothing: throttled, or 503 with a time to come back (SharePoint's other way of
 * throttling). Any other failure of a write leaves open whether it took effect.
 */
export function didNothing(answer: Answer): boolean {
  if (answer.status === 429) return true;
  return answer.status === 503 && answer.headers.get('retry-after') !== null;
}

/** True when the call may be sent again although it may have taken effect already. */
export function mayRepeat(call: Call, mayHaveHappened: boolean): boolean {
  return call.repeatable || !mayHaveHappened;
}

/**
 * Retry-After in milliseconds from now, whether in seconds or as a date; the larger of it and RateLimit-Reset when the
 * limit is used up. Undefined when the service does not say.
 */
export function retryAfter(answer: Answer, now: number): number | undefined {
  const asked = millisecondsOf(answer.headers.get('retry-after'), now);
  if (asked === undefined || answer.headers.get('ratelimit-remaining') !== '0') return asked;
  const reset = millisecondsOf(answer.headers.get('ratelimit-reset'), now) ?? 0;
  return Math.max(asked, reset);
}

function millisecondsOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Math.ceil(Number(header) * 1_000);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** Full jitter: anything from nothing to a bound that doubles with each attempt (0, 1, 2 …), in milliseconds. */
export function backoff(attempt: number, random: () => number): number {
  return Math.floor(random() * Math.min(longestDelay, firstDelay * 2 ** attempt));
}
