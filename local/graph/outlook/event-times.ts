import { GraphFault } from '../errors';
import { isObject } from '../store/rows';
import { clockAt, ianaZone, timeOfClock } from '../time-zones';

/** Graph's dateTimeTimeZone: a wall clock without offset, and the zone it hangs in. */
export interface ClockTime {
  dateTime: string;
  timeZone: string;
}

/** Reads a start or end of an event; 400 when it is not one. */
export function readClock(value: unknown, name: string): ClockTime {
  const dateTime = isObject(value) ? value['dateTime'] : undefined;
  const timeZone = isObject(value) ? (value['timeZone'] ?? 'UTC') : undefined;
  if (
    typeof dateTime !== 'string' ||
    typeof timeZone !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(dateTime)
  ) {
    throw new GraphFault(400, 'ErrorInvalidRequest', `The ${name} of the event is not valid.`);
  }
  ianaZone(timeZone);
  return { dateTime, timeZone };
}

/** UTC time of a wall clock, in milliseconds. */
export function timeOf(clock: ClockTime): number {
  const full = clock.dateTime.length === 16 ? `${clock.dateTime}:00` : clock.dateTime;
  return timeOfClock(full, ianaZone(clock.timeZone));
}

/** The same moment on another zone's wall clock, as Outlook writes it. */
export function clockIn(clock: ClockTime, timeZone: string): ClockTime {
  return { dateTime: `${clockAt(timeOf(clock), ianaZone(timeZone))}.0000000`, timeZone };
}

/** The zone that a Prefer header asks for; UTC when none. */
export function preferredZone(prefer: string | undefined): string {
  return /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer ?? '')?.[1] ?? 'UTC';
}
