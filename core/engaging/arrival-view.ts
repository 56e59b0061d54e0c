import type { Instant } from '../kernel/dates';
import type { ApplicationId, GroupId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { Channel, Clarification, Contact, Helper } from './application';
import type { ApplicationState } from './application-states';
import type { ApplicationReading } from './application-view';
import type { MatchReason } from './match-groups';

/** A question that the group was asked, and could be asked again. */
export interface OpenableQuestion {
  readonly id: string;
  readonly text: string;
}

/** An application for those who look it through: with whom to write to, and what became of it. Never for panels. */
export interface ApplicationFile extends ApplicationReading {
  readonly state: ApplicationState;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly changedAt: Instant;
  readonly canWithdraw: boolean;
  /** What it can be asked about; empty where no form came with it. */
  readonly questions: readonly OpenableQuestion[];
  readonly contact?: Contact;
  readonly secondContact?: Contact;
  readonly helper?: Helper;
  readonly language?: string;
  readonly asked?: Clarification;
  readonly withdrawnBecause?: string;
  readonly leftOutBecause?: string;
  readonly looksAutomatic?: boolean;
}

/** What the group was asked; «off» means: mail is off, so ring it or copy the words. */
export interface AskedGroup {
  readonly version: number;
  readonly told: 'sent' | 'off';
}

/** What became of a late pass. Where mail is off the link is here, to be sent by hand; it is kept nowhere. */
export interface IssuedLatePass {
  readonly endsAt: Instant;
  readonly told: 'sent' | 'off';
  readonly link?: string;
}

/** A late pass in a list. */
export interface LatePassLine {
  readonly id: string;
  readonly email: string;
  readonly reason: string;
  readonly issuedAt: Instant;
  readonly endsAt: Instant;
  /** The application that came with it. */
  readonly application?: ApplicationId;
}

/** What the same-looking group did before: a fact beside an application, never a verdict on it. */
export interface MatchView {
  readonly group: GroupId;
  readonly groupName: string;
  readonly reasons: readonly MatchReason[];
  readonly verdict?: 'same' | 'different';
  readonly applications: readonly {
    readonly id: ApplicationId;
    readonly round: string;
    readonly title: string;
  }[];
  readonly awards: readonly {
    readonly round: string;
    readonly amountPence: Pence;
    readonly state: string;
  }[];
}

/** An application whose group looks like another entry. */
export interface MatchedApplication {
  readonly id: ApplicationId;
  readonly group: GroupId;
  readonly groupName: string;
  readonly matches: readonly MatchView[];
}
