import { requireRole, type Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { newEvent } from '../../kernel/record-event';
import type { Row, Saved } from '../../kernel/row';
import { move } from '../../kernel/state-machine';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { unchanged, type Edit } from '../../founding/change-row';
import { bookingEvents } from './booking-events';
import { endBookings, markAttendance } from './bookings';
import { changeEntry } from './find-entry';
import { findPrivateText } from './private-words';
import { sessionTransitions, type Booking, type Session, type SessionEvent } from './session';

export type MoveSessionPorts = Pick<Ports, 'outreach' | 'clock'>;

export interface MoveSessionInput {
  readonly session: string;
  readonly event: SessionEvent;
  /** Contacts that came; for a session that was held. */
  readonly came?: readonly string[] | undefined;
  /** Why it is cancelled. */
  readonly reason?: string | undefined;
}

/**
 * Says that a session was held, with who came, or cancels it with a reason; by a lead or officer. Its bookings end with
 * it. Refuses reason-needed, personal-data and too-private in the reason, and wrong-state: before it began it cannot have
 * been held. A repeat finds its result.
 */
export const moveSession =
  (ports: MoveSessionPorts) =>
  async (actor: Actor, input: MoveSessionInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const reason = tidyText(input.reason ?? '');
    if (input.event === 'cancel' && reason === '') return refuse({ code: 'reason-needed' });
    const fault = findPrivateText({ reason });
    if (fault !== undefined) return refuse(fault);
    const at = ports.clock.now();
    const saved = await changeEntry(ports.outreach, 'session', input.session, (session, row) => {
      const { state } = session;
      if (state === sessionTransitions.planned[input.event]) return unchanged(session);
      const tooEarly = input.event === 'hold' && at < session.startsAt;
      if (tooEarly) return refuse({ code: 'wrong-state', state, act: input.event });
      return moved(actor, at, row, input, reason);
    });
    return saved.ok ? done({ version: saved.value.value.edition }) : saved;
  };

function moved(
  actor: Actor,
  at: Instant,
  row: Row<Session>,
  { event, came = [] }: MoveSessionInput,
  reason: string,
): Outcome<Edit<Session>> {
  const from = row.value.state;
  const to = move(sessionTransitions, from, event);
  if (!to.ok) return to;
  const bookings: Outcome<readonly Booking[]> =
    event === 'hold' ? markAttendance(row.value, came) : done(endBookings(row.value));
  if (!bookings.ok) return bookings;
  const ended = { ...row.value, state: to.value, edition: row.value.edition + 1, bookings: bookings.value };
  const value = reason === '' ? ended : { ...ended, reason };
  const facts = { session: value.id, from, to: to.value };
  const about = [value.id, value.edition];
  const told = newEvent(actor, at, { kind: 'session-moved', chain: 'chest', about, facts });
  return done({ value, events: [told, ...bookingEvents(actor, at, row, value)] });
}
