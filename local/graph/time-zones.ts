import { GraphFault } from './errors';

/** Windows zone names, as Outlook uses them, and their IANA names. IANA names are taken as they are. */
const IANA_OF: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Africa/Abidjan',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central European Standard Time': 'Europe/Warsaw',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'AUS Eastern Standard Time': 'Australia/Sydney',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The IANA name of a zone; 400 for one that is not known. */
export function ianaZone(name: string): string {
  const known = IANA_OF[name];
  if (known) return known;
  try {
    formatFor(name);
    return name;
  } catch {
    throw new GraphFault(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified: ${name}.`,
    );
  }
}

/** How far a zone's clock is ahead of UTC at a time, in milliseconds. */
function zoneOffset(time: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(new Date(time))
      .map(({ type, value }) => [type, value]),
  );
  const clock = Date.UTC(
    Number(parts.get('year')),
    Number(parts.get('month')) - 1,
    Number(parts.get('day')),
    Number(parts.get('hour')),
    Number(parts.get('minute')),
    Number(parts.get('second')),
  );
  return clock - Math.floor(time / 1000) * 1000;
}

/** The UTC time, in milliseconds, of a wall clock (`2026-03-01T10:00:00`) in a zone. */
export function timeOfClock(clock: string, timeZone: string): number {
  const asUtc = Date.parse(`${clock.slice(0, 19)}Z`);
  const guess = asUtc - zoneOffset(asUtc, timeZone);
  return asUtc - zoneOffset(guess, timeZone);
}

/** What the wall clock of a zone shows at a UTC time, without zone: `2026-03-01T10:00:00`. */
export function clockAt(time: number, timeZone: string): string {
  return new Date(time + zoneOffset(time, timeZone)).toISOString().slice(0, 19);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
