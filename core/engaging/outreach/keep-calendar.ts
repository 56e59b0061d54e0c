import { done } from '../../kernel/outcome';
import type { Row } from '../../kernel/row';
import { present } from '../../kernel/present';
import type { PutDown } from '../../ports/calendar';
import type { Ports } from '../../ports/ports';
import { unchanged } from '../../founding/change-row';
import { calendarEntryOf } from './calendar-entry';
import { changeEntry, findEntry } from './find-entry';
import type { Session } from './session';

export type KeepCalendarPorts = Pick<Ports, 'outreach' | 'calendar'>;

/**
 * Brings the fund's calendar up to what the session's row says now, and keeps in the row where it stands there. Safe to
 * repeat: it looks at the newest row, whatever set it off. Does nothing where the tenant gives no calendar.
 */
export const keepCalendar =
  (ports: KeepCalendarPorts) =>
  async (id: string): Promise<void> => {
    const row = await findEntry(ports.outreach, 'session', id);
    if (row === undefined || row.value.state === 'held') return;
    if (row.value.state === 'cancelled') return takeOut(ports, row);
    const put = await ports.calendar.put(calendarEntryOf(row.value), row.value.calendar?.event);
    if (put !== 'off') await keepPlace(ports, id, put);
  };

async function takeOut(ports: KeepCalendarPorts, { value }: Row<Session>): Promise<void> {
  const event = value.calendar?.event;
  if (event === undefined) return;
  if ((await ports.calendar.remove(event)) === 'off') return;
  await changeEntry(ports.outreach, 'session', value.id, (session) => {
    const { calendar, ...rest } = session;
    return calendar?.event === event ? done({ value: rest, events: [] }) : unchanged(session);
  });
}

/** The place in the calendar is no news of its own: it is written without an event. */
async function keepPlace(ports: KeepCalendarPorts, id: string, put: PutDown): Promise<void> {
  await changeEntry(ports.outreach, 'session', id, (session) => {
    const { event, joinUrl } = session.calendar ?? {};
    const stands = event === put.event && joinUrl === put.joinUrl;
    return stands ? unchanged(session) : done({ value: { ...session, calendar: present(put) }, events: [] });
  });
}
