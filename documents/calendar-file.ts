import type { CalendarEntry } from '../core/ports/calendar';

export interface Written {
  /** When the file was written (UTC). */
  readonly at: string;
  /** Rises with every change, so that a calendar takes the newer file for the same event. */
  readonly revision: number;
  readonly cancelled: boolean;
}

const lineEnd = '\r\n';
/** RFC 5545 3.1: a line holds at most 75 octets, its end not counted. */
const longestLine = 75;

/** A calendar file with one event, in UTC (RFC 5545). The same session makes the same UID whenever it is written. */
export function calendarFile(entry: CalendarEntry, written: Written): string {
  const { id, title, words, place, startsAt, endsAt } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Community Chest//Outreach//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${written.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:session-${id}@community-chest`,
    `DTSTAMP:${clockOf(written.at)}`,
    `DTSTART:${clockOf(startsAt)}`,
    `DTEND:${clockOf(endsAt)}`,
    `SEQUENCE:${written.revision}`,
    `STATUS:${written.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(words === '' ? [] : [`DESCRIPTION:${escapeText(words)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + lineEnd).join('');
}

/** «20260717T140000Z» (RFC 5545 3.3.5, form 2). */
function clockOf(moment: string): string {
  return moment.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line end are escaped; other control characters are not allowed. */
function escapeText(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Folds a long line: what follows stands on lines that begin with a space. No character is cut in two. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? longestLine : longestLine - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join(`${lineEnd} `);
}
