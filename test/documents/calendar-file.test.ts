import fc from 'fast-check';
import { calendarFile } from '../../documents/calendar-file';
import type { CalendarEntry } from '../../core/ports/calendar';

const entry: CalendarEntry = {
  id: 's-1',
  title: 'Ask about the fund',
  words: 'Access: Step-free way in.',
  place: 'Library, Harold Hill; first floor',
  online: false,
  startsAt: '2026-07-24T13:00:00.000Z',
  endsAt: '2026-07-24T15:30:00.000Z',
};
const written = { at: '2026-07-17T14:00:00.000Z', revision: 3, cancelled: false };

/** The lines of a file with folds undone (RFC 5545 3.1). */
function linesOf(file: string): readonly string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

function valueIn(file: string, name: string): string | undefined {
  return linesOf(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}

/** Text as a calendar reads it again (RFC 5545 3.3.11). */
function readText(escaped: string): string {
  return escaped.replaceAll(/\\([\\;,nN])/g, (_whole, each: string) =>
    each.toLowerCase() === 'n' ? '\n' : each,
  );
}

describe('a calendar file', () => {
  it('has one event, in UTC, under an id of its own', () => {
    expect(linesOf(calendarFile(entry, written))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Community Chest//Outreach//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:session-s-1@community-chest',
      'DTSTAMP:20260717T140000Z',
      'DTSTART:20260724T130000Z',
      'DTEND:20260724T153000Z',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'SUMMARY:Ask about the fund',
      'LOCATION:Library\\, Harold Hill\\; first floor',
      'DESCRIPTION:Access: Step-free way in.',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the event out again once the session is cancelled', () => {
    const file = calendarFile(entry, { ...written, cancelled: true });
    expect([valueIn(file, 'METHOD'), valueIn(file, 'STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
  });

  it('lets no text begin a line of its own', () => {
    const title = 'Ask\r\nATTENDEE:mailto:somebody@example.org\nX:1\rY:2';
    const file = calendarFile({ ...entry, title }, written);
    expect(linesOf(file).filter((line) => /^(?:ATTENDEE|X|Y):/.test(line))).toEqual([]);
  });

  it('folds at 75 octets without cutting a character in two, and reads back whole', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200, size: 'max' }).map((each) =>
      // eslint-disable-next-line no-control-regex -- what a calendar cannot hold is taken out
      each.replaceAll(/[\u0000-\u001f\u007f]/g, ''),
    );
    fc.assert(
      fc.property(text, text, (title, place) => {
        const file = calendarFile({ ...entry, title, place }, written);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).toBe(Buffer.from(line).toString());
        }
        expect(readText(valueIn(file, 'SUMMARY') ?? '')).toBe(title);
        if (place !== '') expect(readText(valueIn(file, 'LOCATION') ?? '')).toBe(place);
      }),
    );
  });
});
