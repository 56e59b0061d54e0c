import type { Instant } from '../../../core/kernel/dates';
import type { Clock } from '../../../core/ports/clock';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(moment: Instant): void;
  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that stands at the moment, by default a Friday in July at 14:00 UTC. */
export function testClock(start: Instant = '2026-07-17T14:00:00.000Z'): TestClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    set: (moment) => void (now = Date.parse(moment)),
    advance: (milliseconds) => void (now += milliseconds),
  };
}
