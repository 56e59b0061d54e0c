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
  const time = Date.parse(instant);
  const local = new Date(time + zoneOffset(time, timeZone)).toISOString().slice(0, 10);
  const midnight = Date.parse(`${local}T00:00:00Z`);
  const utc = midnight - zoneOffset(midnight, timeZone);
  return `${new Date(utc).toISOString().slice(0, 19)}Z`;
}

/** How far a zone's clock is ahead of UTC at a time, in milliseconds. */
function zoneOffset(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(time));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '00';
  const clock = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(clock) - Math.floor(time / 1000) * 1000;
}
