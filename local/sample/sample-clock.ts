import type { Clock } from '../../core/ports/clock';

/** A clock that the sample sets: each act happens a second after the one before, on the day that the story says. */
export interface SampleClock extends Clock {
  moveTo(moment: string): void;
}

/** A clock that stands at the moment until it is asked. */
export function sampleClock(start: string): SampleClock {
  let now = Date.parse(start);
  return {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
    moveTo: (moment) => void (now = Date.parse(moment)),
  };
}

/** So many days from a day, at nine in the morning UTC. */
export function daysFrom(today: string, days: number): string {
  const date = new Date(`${today.slice(0, 10)}T09:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString();
}
