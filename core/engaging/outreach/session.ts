import type { Instant } from '../../kernel/dates';
import type { NeighbourhoodId, PersonKey } from '../../kernel/ids';
import type { Transitions } from '../../kernel/state-machine';
import type { AccessNeed } from './access-needs';

export const sessionFormats = ['workshop', 'surgery'] as const;
export type SessionFormat = (typeof sessionFormats)[number];

export type SessionState = 'planned' | 'held' | 'cancelled';
export type SessionEvent = 'hold' | 'cancel';

export const sessionTransitions: Transitions<SessionState, SessionEvent> = {
  planned: { hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
};

export type BookingState = 'booked' | 'waiting' | 'cancelled' | 'came' | 'missed';
export type BookingEvent = 'book' | 'wait' | 'cancel' | 'come' | 'miss';

/** Somebody on the waiting list who came all the same came; whoever was never booked cannot miss it. */
export const bookingTransitions: Transitions<BookingState, BookingEvent> = {
  booked: { cancel: 'cancelled', come: 'came', miss: 'missed' },
  waiting: { book: 'booked', cancel: 'cancelled', come: 'came' },
  cancelled: { wait: 'waiting' },
  came: {},
  missed: {},
};

/** A group's places at a session. The list is in the order of asking, which is the order of the waiting list. */
export interface Booking {
  /** The contact that it is for. */
  readonly contact: string;
  readonly groupName: string;
  readonly places: number;
  readonly state: BookingState;
  readonly bookedBy: PersonKey;
  readonly askedAt: Instant;
}

/** Where the session stands in the fund's calendar. */
export interface CalendarPlace {
  readonly event: string;
  /** Where to join, for a session held online. */
  readonly joinUrl?: string;
}

/** A workshop or surgery, with its bookings: one row, so that places are given out by compare-and-set. */
export interface Session {
  readonly kind: 'session';
  readonly id: string;
  /** Rises when what people are told of the session changes, and not with a booking: what an edit was made over. */
  readonly edition: number;
  readonly state: SessionState;
  readonly format: SessionFormat;
  readonly title: string;
  readonly neighbourhood: NeighbourhoodId;
  /** Where it is held, as people find it; for one held online, how to join until the calendar gives an address. */
  readonly place: string;
  readonly online: boolean;
  readonly access: readonly AccessNeed[];
  readonly languages: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly places: number;
  readonly bookings: readonly Booking[];
  readonly plannedBy: PersonKey;
  readonly calendar?: CalendarPlace;
  /** Why it was cancelled. */
  readonly reason?: string;
}
