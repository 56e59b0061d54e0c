import { clockAt, timeOfClock } from '../time-zones';

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** An instant as SharePoint keeps it: UTC, whole seconds. A text without zone is read as UTC. */
export function instantOf(text: string): string | undefined {
  if (!ISO.test(text)) return undefined;
  const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text)
    ? text
    : text.includes('T')
      ? `${text}Z`
      : `${text}T00:00:00Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * A date-only value: the site's own midnight of that day, expressed in UTC. In British summer time the answer is
 * therefore 23:00 of the day before, which is what real sites in London give.
 */
export function midnightOf(instant: string, timeZone: string): string {
  if (timeZone === 'UTC') return `${instant.slice(0, 10)}T00:00:00Z`;
  const day = clockAt(Date.parse(instant), timeZone).slice(0, 10);
  return `${new Date(timeOfClock(`${day}T00:00:00`, timeZone)).toISOString().slice(0, 19)}Z`;
}
