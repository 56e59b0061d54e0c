import type { Instant } from '../../kernel/dates';
import type { PersonKey } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { invalid } from '../../kernel/refusal';
import { move } from '../../kernel/state-machine';
import {
  bookingTransitions,
  type Booking,
  type BookingEvent,
  type BookingState,
  type Session,
} from './session';

/** Who asks for how many places. */
export interface PlacesAsked {
  readonly contact: string;
  readonly groupName: string;
  readonly places: number;
  readonly bookedBy: PersonKey;
  readonly askedAt: Instant;
}

const live: readonly BookingState[] = ['booked', 'waiting'];

/** Places that bookings hold. */
export function placesTaken({ bookings }: Pick<Session, 'bookings'>): number {
  return bookings.reduce((sum, { state, places }) => sum + (state === 'booked' ? places : 0), 0);
}

/** Places that nobody has booked. */
export function placesLeft(session: Pick<Session, 'bookings' | 'places'>): number {
  return session.places - placesTaken(session);
}

/** The booking of this contact, whatever became of it. */
export function bookingOf({ bookings }: Session, contact: string): Booking | undefined {
  return bookings.find((booking) => booking.contact === contact);
}

/**
 * The session after a contact asked for places: booked while they last, else on the waiting list. Asking again for as
 * many changes nothing. Refuses wrong-state once it was held or cancelled, invalid-input for more places than there are,
 * and session-full when a booking cannot grow: what they hold they keep.
 */
export function askForPlaces(session: Session, asked: PlacesAsked): Outcome<Session> {
  if (session.state !== 'planned') return notPlanned(session, 'book');
  if (!Number.isSafeInteger(asked.places) || asked.places < 1 || asked.places > session.places) {
    return refuse(invalid('places', 'out-of-range'));
  }
  const held = bookingOf(session, asked.contact);
  if (held !== undefined && live.includes(held.state)) return changePlaces(session, held, asked.places);
  const others = session.bookings.filter((booking) => booking !== held);
  return done(fillPlaces({ ...session, bookings: [...others, { ...asked, state: 'waiting' }] }));
}

function changePlaces(session: Session, held: Booking, places: number): Outcome<Session> {
  if (held.places === places) return done(session);
  const left = placesLeft(session);
  if (held.state === 'booked' && places - held.places > left) return refuse({ code: 'session-full', left });
  return done(fillPlaces(withBooking(session, { ...held, places })));
}

/** The session after a contact gave its places back; those who wait move up. Refuses not-found and wrong-state. */
export function giveBackPlaces(session: Session, contact: string): Outcome<Session> {
  const held = bookingOf(session, contact);
  if (held === undefined) return refuse({ code: 'not-found' });
  if (held.state === 'cancelled') return done(session);
  if (session.state !== 'planned') return notPlanned(session, 'cancel');
  const moved = moveBooking(held, 'cancel');
  return moved.ok ? done(fillPlaces(withBooking(session, moved.value))) : moved;
}

/** The session with another number of places. Refuses places-taken below what is booked. */
export function resizeSession(session: Session, places: number): Outcome<Session> {
  const taken = placesTaken(session);
  return places < taken ? refuse({ code: 'places-taken', taken }) : done(fillPlaces({ ...session, places }));
}

/**
 * Gives what is left to those who wait, in the order of asking. Whoever asked for more than is left waits on, and the
 * next who fits is taken: no place stays empty while somebody waits for as many.
 */
function fillPlaces(session: Session): Session {
  let left = placesLeft(session);
  const bookings = session.bookings.map((booking) => {
    if (booking.state !== 'waiting' || booking.places > left) return booking;
    const moved = moveBooking(booking, 'book');
    if (!moved.ok) return booking;
    left -= booking.places;
    return moved.value;
  });
  return { ...session, bookings };
}

/** The bookings once the session was held: who came and who was missed; the waiting list ends. */
export function markAttendance(session: Session, came: readonly string[]): Outcome<readonly Booking[]> {
  const bookings: Booking[] = [];
  for (const booking of session.bookings) {
    const moved = attended(booking, came.includes(booking.contact));
    if (!moved.ok) return moved;
    bookings.push(moved.value);
  }
  return done(bookings);
}

function attended(booking: Booking, came: boolean): Outcome<Booking> {
  if (came) return moveBooking(booking, 'come');
  if (booking.state === 'booked') return moveBooking(booking, 'miss');
  return booking.state === 'waiting' ? moveBooking(booking, 'cancel') : done(booking);
}

/** The bookings of a session that does not take place. */
export function endBookings({ bookings }: Session): readonly Booking[] {
  return bookings.map((booking) =>
    live.includes(booking.state) ? { ...booking, state: 'cancelled' } : booking,
  );
}

function moveBooking(booking: Booking, event: BookingEvent): Outcome<Booking> {
  const to = move(bookingTransitions, booking.state, event);
  return to.ok ? done({ ...booking, state: to.value }) : to;
}

function withBooking(session: Session, booking: Booking): Session {
  const bookings = session.bookings.map((held) => (held.contact === booking.contact ? booking : held));
  return { ...session, bookings };
}

function notPlanned(session: Session, act: string): Outcome<never> {
  return refuse({ code: 'wrong-state', state: session.state, act });
}
