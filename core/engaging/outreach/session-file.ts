import { requireRole, type Actor } from '../../kernel/actor';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { slug } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { calendarEntryOf } from './calendar-entry';
import { findEntry } from './find-entry';
import type { CalendarFile } from './outreach-view';

export type SessionFilePorts = Pick<Ports, 'outreach' | 'calendarFiles' | 'clock'>;

/** A session as a calendar file, for whoever has a part in outreach. Refuses not-allowed and not-found. */
export const sessionFile =
  (ports: SessionFilePorts) =>
  async (actor: Actor, input: { readonly session: string }): Promise<Outcome<CalendarFile>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker', 'finance', 'approver', 'auditor');
    if (!allowed.ok) return allowed;
    const row = await findEntry(ports.outreach, 'session', input.session);
    if (row === undefined) return refuse({ code: 'not-found' });
    const { edition, state, title } = row.value;
    const content = await ports.calendarFiles.write(calendarEntryOf(row.value), {
      at: ports.clock.now(),
      revision: edition,
      cancelled: state === 'cancelled',
    });
    return done({ name: `${slug(title)}.ics`, content });
  };
