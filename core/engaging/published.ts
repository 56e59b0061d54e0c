import type { Instant } from '../kernel/dates';
import type { ApplicationId, ChestId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { PublicState } from './application-states';
import type { Form } from '../founding/form';
import type { Helpline, OtherFund } from '../founding/public-site';
import type { Answers } from './form/answers';

/** What the public site shows is published by the team worker to where that site can only read. Nothing else is seen. */

/** A round as groups see it. Times in UTC, limits in pence. */
export interface PublishedRoundLine {
  readonly id: RoundId;
  readonly name: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly isOpen: boolean;
  readonly minimumPence: Pence;
  readonly maximumPence: Pence;
}

/** A chest's front page. */
export interface PublishedChest {
  readonly id: ChestId;
  readonly name: string;
  readonly borough: string;
  readonly helpline: Helpline;
  readonly otherFunds: readonly OtherFund[];
  /** Languages to choose from: BCP 47 tags, and «easy-read». */
  readonly languages: readonly string[];
  readonly rounds: readonly PublishedRoundLine[];
}

/** All that the form's pages need: options are filled in. */
export interface PublishedRound extends PublishedRoundLine {
  readonly chest: ChestId;
  readonly form: Form;
  readonly priorities: readonly string[];
  /** Hashes of late passes that still open the form after it has closed, each with its end (UTC). */
  readonly latePasses: readonly { readonly hash: string; readonly endsAt: Instant }[];
}

/** One application as its group sees it: never more than they are told. */
export interface PublishedApplication {
  readonly id: ApplicationId;
  readonly chest: ChestId;
  readonly round: RoundId;
  readonly state: PublicState;
  readonly title: string;
  readonly version: number;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly receivedAt: Instant;
  /** Until when it can be changed, where it can (UTC). */
  readonly changeUntil?: Instant;
  /** What the fund team asks: these questions are open again until then. */
  readonly asked?: { readonly words: string; readonly questions: readonly string[]; readonly dueAt: Instant };
  /** What the group is told, once decisions are released. */
  readonly decision?: { readonly heading: string; readonly words: string };
  readonly canWithdraw: boolean;
}
