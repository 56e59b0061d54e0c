import type { Day, Instant } from '../../kernel/dates';
import type { NeighbourhoodId, PersonKey, RoundId } from '../../kernel/ids';
import type { Pence } from '../../kernel/money';
import type { AccessNeed } from './access-needs';
import type { ClaimState, TimeWorked } from './claim';
import type { ContactWay, Reachable } from './contact';
import type { GroupFacts } from './group-facts';
import type { HelpKind } from './help';
import type { PartnerRole, Rates } from './partner';
import type { BookingState, SessionFormat, SessionState } from './session';

export interface BookingView {
  readonly contact: string;
  readonly groupName: string;
  readonly places: number;
  readonly state: BookingState;
}

/** A session with what is left of it. `version` is its edition, which a change is made over. */
export interface SessionView {
  readonly id: string;
  readonly version: number;
  readonly state: SessionState;
  readonly format: SessionFormat;
  readonly title: string;
  readonly neighbourhood: string;
  readonly neighbourhoodId: NeighbourhoodId;
  readonly place: string;
  readonly online: boolean;
  readonly access: readonly AccessNeed[];
  readonly languages: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly places: number;
  readonly left: number;
  /** Groups on the waiting list. */
  readonly waiting: number;
  readonly bookings: readonly BookingView[];
  /** True when it stands in the fund's own calendar. */
  readonly inCalendar: boolean;
  readonly joinUrl?: string;
  /** A page of Outlook that puts it into one's own calendar. */
  readonly calendarLink: string;
  readonly reason?: string;
}

/** A contact. Who may not see how to reach them, and what they said of themselves, is not told it. */
export interface ContactView {
  readonly id: string;
  readonly version: number;
  readonly groupName: string;
  readonly neighbourhood: string;
  readonly neighbourhoodId: NeighbourhoodId;
  readonly how: ContactWay;
  readonly contactedAt: Instant;
  readonly contactedBy: string;
  readonly mine: boolean;
  readonly round?: RoundId;
  readonly mayContactAgain: boolean;
  readonly language?: string;
  readonly needs: readonly AccessNeed[];
  readonly needsWords?: string;
  readonly facts?: GroupFacts;
  readonly reachable?: Reachable;
}

export interface HelpView {
  readonly id: string;
  /** The group's name, or the application's reference. */
  readonly to: string;
  readonly helpKind: HelpKind;
  readonly minutes: number;
  readonly givenBy: string;
  readonly givenAt: Instant;
  readonly note?: string;
}

export interface PartnerView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly partnerKind: 'organisation' | 'person';
  readonly role: PartnerRole;
  readonly person?: PersonKey;
  readonly rates: Rates;
  readonly adviceOffered: boolean;
  readonly active: boolean;
}

/** A claim, in pence. `mine`: this person made it or is the partner, and so does not judge it. */
export interface ClaimView extends TimeWorked {
  readonly id: string;
  readonly version: number;
  readonly partner: string;
  readonly partnerName: string;
  readonly workedOn: Day;
  readonly feePence: Pence;
  readonly expensesPence: Pence;
  readonly totalPence: Pence;
  readonly note: string;
  readonly state: ClaimState;
  readonly mine: boolean;
  readonly financeReference?: string;
  readonly reason?: string;
}

/** Outreach as one person sees it. Parts that are not theirs to see are absent. */
export interface OutreachView {
  /** Those to come first, in the order of their days; then those that are over, the newest first. */
  readonly sessions: readonly SessionView[];
  readonly contacts?: readonly ContactView[];
  readonly help?: readonly HelpView[];
  readonly partners?: readonly PartnerView[];
  readonly claims?: readonly ClaimView[];
}

/** What became of a booking, and how many places are left now. */
export interface Booked {
  readonly state: BookingState;
  readonly left: number;
}

/** A file to keep or to send on. */
export interface CalendarFile {
  readonly name: string;
  readonly content: string;
}
