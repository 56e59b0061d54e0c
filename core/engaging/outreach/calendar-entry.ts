import type { CalendarEntry } from '../../ports/calendar';
import { accessNeedNames } from './access-needs';
import type { Session } from './session';

/** A session as calendars show it: no name of anybody who booked. */
export function calendarEntryOf(session: Session): CalendarEntry {
  const { id, title, place, online, startsAt, endsAt, access, languages } = session;
  const lines = [
    access.length === 0 ? '' : `Access: ${access.map((need) => accessNeedNames[need]).join(', ')}.`,
    languages.length === 0 ? '' : `Languages: ${languages.join(', ')}.`,
  ];
  const words = lines.filter((line) => line !== '').join('\n');
  return { id, title, words, place, online, startsAt, endsAt };
}

/** A page of Outlook on the web that offers the session for one's own calendar. */
export function calendarLinkOf(session: Session): string {
  const { title, words, place, startsAt, endsAt } = calendarEntryOf(session);
  const parts = { subject: title, startdt: startsAt, enddt: endsAt, location: place, body: words };
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://outlook.office.com/calendar/0/deeplink/compose?rru=addevent&${query.join('&')}`;
}
