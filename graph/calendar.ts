import type { Calendar, CalendarEntry, PutDown } from '../core/ports/calendar';
import { isRefusedAs } from './gate/errors';
import { segment } from './gate/odata';
import type { Session } from './gate/session';
import { answerOf, type Settled } from './gate/settle';

export interface CalendarOptions {
  /** The fund's mailbox, whose calendar it is; without one the calendar is off. */
  readonly mailbox?: string;
  readonly session: Session;
}

/**
 * The calendar of the fund's own mailbox. «off» when no mailbox is configured, when there is none of that name, or when
 * the tenant does not let the app write there. Least permission of every call here: Calendars.ReadWrite (application).
 */
export function openCalendar({ mailbox, session }: CalendarOptions): Calendar {
  if (mailbox === undefined) return { put: async () => 'off', remove: async () => 'off' };
  const events = `/users/${segment(mailbox)}/events`;

  async function create(entry: CalendarEntry, transactionId: string): Promise<PutDown | 'off'> {
    // The transaction id makes one event of a create that is sent twice, so a lost answer may be asked for again.
    const body = { ...bodyOf(entry), transactionId };
    const settled = await session.write({ method: 'POST', url: events, body, repeatable: true });
    return isOff(settled) || isMissing(settled) ? 'off' : putDownIn(answerOf(settled).body);
  }

  return {
    async put(entry, event) {
      if (event === undefined) return create(entry, `session-${entry.id}`);
      const url = `${events}/${segment(event)}`;
      const settled = await session.write({ method: 'PATCH', url, body: bodyOf(entry), repeatable: true });
      if (isOff(settled)) return 'off';
      if (!isMissing(settled)) return putDownIn(answerOf(settled).body);
      // Somebody deleted the event by hand, and its transaction id is spent with it.
      return create(entry, `session-${entry.id}-${event.slice(-24)}`);
    },
    async remove(event) {
      const url = `${events}/${segment(event)}`;
      const settled = await session.write({ method: 'DELETE', url, repeatable: true });
      if (isOff(settled)) return 'off';
      if (!isMissing(settled)) answerOf(settled);
      return 'removed';
    },
  };
}

function isOff(settled: Settled): boolean {
  return !settled.ok && isRefusedAs(settled.fault, 'denied');
}

function isMissing(settled: Settled): boolean {
  return !settled.ok && isRefusedAs(settled.fault, 'not-found');
}

function bodyOf({ title, words, place, online, startsAt, endsAt }: CalendarEntry) {
  return {
    subject: title,
    body: { contentType: 'text', content: words },
    start: clockOf(startsAt),
    end: clockOf(endsAt),
    location: { displayName: place },
    ...(online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  };
}

/** Graph wants the wall clock without an offset, and the zone apart. */
function clockOf(moment: string): { readonly dateTime: string; readonly timeZone: string } {
  return { dateTime: moment.replace(/\.\d+Z$/, ''), timeZone: 'UTC' };
}

function putDownIn(body: unknown): PutDown {
  const event = textIn(body, 'id');
  if (event === undefined) throw new Error('the calendar did not say which event it made');
  const meeting = isObject(body) ? body['onlineMeeting'] : undefined;
  const joinUrl = textIn(meeting, 'joinUrl');
  return joinUrl === undefined ? { event } : { event, joinUrl };
}

function textIn(body: unknown, name: string): string | undefined {
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
