import type { Instant } from '../kernel/dates';
import type { ApplicationId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { Channel } from './application';
import type { ApplicationState, PublicState } from './application-states';

/** What a member may know of an application before they have said whether they are connected to it. */
export interface ApplicationHeading {
  readonly id: ApplicationId;
  readonly groupName: string;
  readonly title: string;
  readonly neighbourhood: string;
}

/** An application to read: the frozen version, in the group's own words. */
export interface ApplicationReading extends ApplicationHeading {
  readonly version: number;
  readonly summary: string;
  readonly grantKind: string;
  readonly themes: readonly string[];
  readonly askedPence: Pence;
  readonly minimumPence: Pence;
  readonly answers: readonly { readonly question: string; readonly text: string }[];
}

/** As read by somebody who may also know how far it has come. */
export interface ApplicationDetail extends ApplicationReading {
  readonly state: ApplicationState | 'being-considered' | 'decided';
}

/** An application in a list: for the fund team with its own state, for panel members as the group is told. */
export interface ApplicationLine {
  readonly id: ApplicationId;
  readonly state: ApplicationState | PublicState;
  /** False for somebody who is excluded from it: they learn only that this reference is not theirs. */
  readonly open: boolean;
  readonly groupName?: string;
  readonly title?: string;
  readonly neighbourhood?: string;
  readonly askedPence?: Pence;
  /** True for a published real grant, shown by reference: mark it as sample data. */
  readonly sample?: boolean;
  /** What follows is for the fund team alone: how and when it came in (UTC). */
  readonly channel?: Channel;
  readonly receivedAt?: Instant;
  /** Until when the group may answer what it was asked (UTC). */
  readonly answerBy?: Instant;
  /** True where the sending looked automatic: a person has a look before it goes on. */
  readonly looksAutomatic?: boolean;
}

/** What an import did: who came in, and which rows were left out and why. */
export interface ImportResult {
  readonly imported: readonly ApplicationId[];
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
}
