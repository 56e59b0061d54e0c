import type { Instant } from './dates';
import type { ChestId, PersonKey, RoundId } from './ids';
import type { Role } from './actor';

/**
 * What can happen, with the facts that each event carries: ids, states, amounts in pence, counts; never a name, an
 * address or text that somebody typed. The set is closed: the audit trail, the reactions and the worker all read it.
 */
export interface EventFacts {
  'chest-set-up': { readonly funders: number; readonly people: number };
  'person-changed': { readonly person: PersonKey; readonly roles: string };
  /** A personal link went out, or was given to somebody to pass on. */
  'link-issued': { readonly person: PersonKey; readonly purpose: string };
  'pledge-recorded': { readonly pledge: string; readonly funder: string; readonly pledgedPence: number };
  'round-opened': { readonly round: RoundId };
  'round-moved': { readonly round: RoundId; readonly from: string; readonly to: string };
  'money-allotted': { readonly round: RoundId; readonly transfer: string; readonly amountPence: number };
  /** `warned`: the kinds of personal data that its words seemed to hold, and that were sent all the same. */
  'need-raised': { readonly need: string; readonly neighbourhood: string; readonly warned?: string };
  'need-joined': { readonly need: string };
  'need-moved': { readonly need: string; readonly from: string; readonly to: string };
  'counts-brought': { readonly source: string; readonly month: string; readonly counts: number };
  'small-numbers-set': { readonly rule: string };
  'poll-opened': { readonly round: RoundId; readonly ballot: number; readonly themes: number };
  'themes-ranked': { readonly round: RoundId; readonly ballot: number };
  'poll-closed': { readonly round: RoundId; readonly ballot: number; readonly rankings: number };
  'priority-agreed': { readonly round: RoundId; readonly theme: string; readonly weight: number };
  'application-admitted': {
    readonly application: string;
    readonly round: RoundId;
    readonly panel: string;
    readonly channel: string;
  };
  /** A new version of it was frozen: changed by the group, or its answer to what was asked. */
  'application-changed': { readonly application: string; readonly version: number; readonly act: string };
  'application-handed-over': { readonly application: string };
  'question-asked': { readonly application: string; readonly questions: number; readonly dueAt: string };
  'late-pass-issued': { readonly round: RoundId; readonly pass: string; readonly endsAt: string };
  'groups-compared': { readonly group: string; readonly other: string; readonly verdict: string };
  'public-site-changed': { readonly otherFunds: number };
  'application-moved': { readonly application: string; readonly from: string; readonly to: string };
  'member-seated': { readonly panel: string; readonly member: PersonKey; readonly category: string };
  'interest-declared': { readonly panel: string; readonly application: string; readonly level: string };
  'score-saved': { readonly panel: string; readonly application: string; readonly version: number };
  'scoring-finished': { readonly panel: string; readonly scores: number };
  'scores-locked': { readonly panel: string; readonly scores: number; readonly missing: number };
  'scores-revealed': { readonly panel: string };
  'attendance-taken': { readonly panel: string; readonly member: PersonKey; readonly present: boolean };
  'item-called': { readonly item: string; readonly ballot: number };
  'item-closed': { readonly item: string; readonly outcome: string };
  'vote-cast': { readonly item: string; readonly ballot: number };
  'decision-made': {
    readonly decision: string;
    readonly application: string;
    readonly outcome: string;
    readonly amountPence: number;
  };
  'decision-ratified': { readonly decision: string };
  'decision-released': {
    readonly decision: string;
    readonly application: string;
    readonly outcome: string;
    readonly amountPence: number;
  };
  'round-released': { readonly round: RoundId; readonly decisions: number };
  'money-moved': {
    readonly round: RoundId;
    readonly entry: string;
    readonly step: string;
    readonly amountPence: number;
  };
  'award-made': { readonly award: string; readonly amountPence: number };
  'payment-recorded': { readonly payment: string; readonly award: string; readonly amountPence: number };
  'contact-saved': { readonly contact: string; readonly neighbourhood: string };
  'session-saved': { readonly session: string; readonly places: number };
  'session-moved': { readonly session: string; readonly from: string; readonly to: string };
  'booking-moved': {
    readonly session: string;
    readonly contact: string;
    readonly from: string;
    readonly to: string;
    readonly places: number;
  };
  'help-given': { readonly help: string; readonly minutes: number };
  'partner-saved': { readonly partner: string };
  'claim-moved': {
    readonly claim: string;
    readonly from: string;
    readonly to: string;
    readonly amountPence: number;
  };
  'member-reminded': { readonly panel: string; readonly members: number };
}

export type EventKind = keyof EventFacts;

/** One appended fact about what happened. `chain` is a round's id, or «chest»; `id` makes a repeat harmless. */
export interface ChestEvent<Kind extends EventKind = EventKind> {
  readonly id: string;
  readonly chest: ChestId;
  readonly chain: RoundId | 'chest';
  readonly kind: Kind;
  readonly at: Instant;
  /** When its row was written, where that was later than `at`: an act that waited. UTC. */
  readonly filedAt?: Instant;
  readonly actor: PersonKey;
  readonly role: Role | 'applicant' | 'system';
  readonly facts: EventFacts[Kind];
}

/** When the event's row was written, as far as the event tells; its chain may have been swept since `at`. UTC. */
export function writtenAt({ at, filedAt }: ChestEvent): Instant {
  return filedAt ?? at;
}

/** True when the event is of this kind: narrows its facts. */
export function isEvent<Kind extends EventKind>(event: ChestEvent, kind: Kind): event is ChestEvent<Kind> {
  return event.kind === kind;
}
