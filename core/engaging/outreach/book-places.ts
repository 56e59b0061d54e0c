import { requireRole, type Actor } from '../../kernel/actor';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import type { Row } from '../../kernel/row';
import type { Ports } from '../../ports/ports';
import { unchanged } from '../../founding/change-row';
import { bookingEvents } from './booking-events';
import { askForPlaces, bookingOf, giveBackPlaces, placesLeft } from './bookings';
import { changeEntry, findEntry } from './find-entry';
import type { Booked } from './outreach-view';
import type { Session } from './session';

export type BookPlacesPorts = Pick<Ports, 'outreach' | 'clock'>;

export interface BookPlacesInput {
  readonly session: string;
  readonly contact: string;
  readonly places: number;
}

/**
 * Books places at a session for a contact, by a lead, officer or link worker; when too few are left, puts it on the
 * waiting list. The session's row is changed by compare-and-set, so that two people at once never get the same place.
 * Asking again changes the number. Refuses not-found, and whatever `askForPlaces` refuses.
 */
export const bookPlaces =
  (ports: BookPlacesPorts) =>
  async (actor: Actor, input: BookPlacesInput): Promise<Outcome<Booked>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker');
    if (!allowed.ok) return allowed;
    const contact = await findEntry(ports.outreach, 'contact', input.contact);
    if (contact === undefined) return refuse({ code: 'not-found' });
    const { groupName } = contact.value;
    const at = ports.clock.now();
    const asked = {
      contact: input.contact,
      groupName,
      places: input.places,
      bookedBy: actor.key,
      askedAt: at,
    };
    const saved = await changeEntry(ports.outreach, 'session', input.session, (session, row) =>
      editOf(actor, at, row, session, askForPlaces(session, asked)),
    );
    return saved.ok ? bookedIn(saved.value.value, input.contact) : saved;
  };

/**
 * Gives a contact's places back, by a lead, officer or link worker; those who wait move up in the order of asking.
 * Refuses not-found, and wrong-state once the session was held.
 */
export const cancelBooking =
  (ports: BookPlacesPorts) =>
  async (actor: Actor, input: Omit<BookPlacesInput, 'places'>): Promise<Outcome<Booked>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker');
    if (!allowed.ok) return allowed;
    const at = ports.clock.now();
    const saved = await changeEntry(ports.outreach, 'session', input.session, (session, row) =>
      editOf(actor, at, row, session, giveBackPlaces(session, input.contact)),
    );
    return saved.ok ? bookedIn(saved.value.value, input.contact) : saved;
  };

function editOf(
  actor: Actor,
  at: string,
  row: Row<Session>,
  before: Session,
  after: Outcome<Session>,
): ReturnType<typeof unchanged<Session>> {
  if (!after.ok) return after;
  if (after.value === before) return unchanged(before);
  return done({ value: after.value, events: bookingEvents(actor, at, row, after.value) });
}

function bookedIn(session: Session, contact: string): Outcome<Booked> {
  const booking = bookingOf(session, contact);
  if (booking === undefined) return refuse({ code: 'not-found' });
  return done({ state: booking.state, left: placesLeft(session) });
}
