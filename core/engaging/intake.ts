import type { Instant } from '../kernel/dates';
import type { ApplicationId, RoundId } from '../kernel/ids';
import type { Answers } from './form/answers';
import type { GroupFacts } from './outreach/group-facts';

/** What somebody outside the tenant asked for, by its kind. The team worker runs the real use case and empties the row. */
export interface IntakeActs {
  /** A link to go on with a draft, or to an application already sent, for the address that stands in it. */
  readonly 'ask-link': LinkRequest;
  readonly submit: Submission;
  readonly amend: Amendment;
  readonly withdraw: { readonly application: ApplicationId; readonly reason: string };
  readonly reply: Amendment;
  /** From now on the second contact speaks for the application. */
  readonly 'hand-over': {
    readonly application: ApplicationId;
    readonly name: string;
    readonly email: string;
  };
  /** Somebody looked at the form and asked about it: counted in the reach funnel, with no name. */
  readonly enquire: { readonly round: RoundId; readonly neighbourhood?: string };
  /** A draft was begun, or is now known to be for an area and of a kind of group: counted, with no name. */
  readonly start: StartedDraft;
}

export type IntakeKind = keyof IntakeActs;

const kinds: Readonly<Record<IntakeKind, true>> = {
  'ask-link': true,
  submit: true,
  amend: true,
  withdraw: true,
  reply: true,
  'hand-over': true,
  enquire: true,
  start: true,
};

/** Every kind of act, for the record's column. */
export const intakeKinds = Object.keys(kinds) as readonly IntakeKind[];

/** «stuck»: it could not be filed for a day and a person has to look; the act is kept. */
export const intakeStates = ['waiting', 'done', 'refused', 'stuck'] as const;
export type IntakeState = (typeof intakeStates)[number];

/** Asks for a link to every application that the address stands in. */
export const everyApplication = 'any';

export interface LinkRequest {
  readonly round: RoundId;
  /** The draft or the application that the link opens, or «any». */
  readonly about: string;
  readonly purpose: 'continue-draft' | 'see-application';
  readonly email: string;
}

/** What is counted of a draft. What is told later of the same draft fills in what was not known before. */
export interface StartedDraft {
  readonly round: RoundId;
  /** The first 40 characters of the SHA-256 of the draft's id: it leads nowhere. */
  readonly draft: string;
  readonly neighbourhood?: string;
  readonly facts?: GroupFacts;
}

/** A finished form. `draft` is where its files stand in quarantine. */
export interface Submission {
  readonly round: RoundId;
  readonly draft: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly language: string;
  /** How long the group took, in minutes, from first page to sending; told to nobody outside the fund team. */
  readonly minutesTaken: number;
  /** True when something about the sending looked automatic: held for a person to look at, never refused. */
  readonly looksAutomatic: boolean;
  /** SHA-256 of a late pass, where the round has closed. The pass itself is in no queue and no list. */
  readonly latePass?: string;
}

export interface Amendment {
  readonly application: ApplicationId;
  /** The version that was changed. */
  readonly over: number;
  readonly formVersion: number;
  readonly answers: Answers;
}

/** One inbound act: its nonce is the row's key, so that it is taken in once; deadlines are judged by acceptedAt (UTC). */
export interface IntakeItem<Kind extends IntakeKind = IntakeKind> {
  readonly nonce: string;
  readonly kind: Kind;
  readonly acceptedAt: Instant;
  /** JSON of the act; empty once the worker has run it. */
  readonly act: string;
  readonly state: IntakeState;
  /** The refusal's code, for the fund team; never what somebody typed. */
  readonly refusal?: string;
}
