import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import type { ChestEvent } from '../../kernel/event';
import { newEvent } from '../../kernel/record-event';
import type { Row } from '../../kernel/row';
import { bookingOf } from './bookings';
import type { Session } from './session';

/** One event for each booking that an act changed, those included that moved up from the waiting list. */
export function bookingEvents(
  actor: Actor,
  at: Instant,
  row: Row<Session>,
  next: Session,
): readonly ChestEvent[] {
  return next.bookings.flatMap(({ contact, state, places }) => {
    const before = bookingOf(row.value, contact);
    if (before?.state === state && before.places === places) return [];
    const session = next.id;
    const facts = { session, contact, from: before?.state ?? 'none', to: state, places };
    const about = [session, contact, row.version + 1];
    return [newEvent(actor, at, { kind: 'booking-moved', chain: 'chest', about, facts })];
  });
}
