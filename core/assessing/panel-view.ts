import type { ApplicationHeading, ApplicationReading } from '../engaging/application-view';
import type { Criterion, Mark } from '../founding/rubric';
import type { ShownFigures } from '../founding/fund-view';
import type { Instant } from '../kernel/dates';
import type {
  ApplicationId,
  CriterionId,
  DecisionId,
  ItemId,
  PanelId,
  PersonKey,
  PotId,
  RoundId,
} from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { ItemState } from './agenda-item';
import type { DecisionOutcome } from './decision';
import type { PanelStage } from './panel';
import type { QuorumTest } from './quorum';
import type { Tally } from './tally';
import type { VoteOption } from './vote';

/** What the whole channel may read: counts only, never a score, a mean or a name beside a vote. */
export interface PanelProgress {
  readonly panel: PanelId;
  readonly panelName: string;
  readonly round: RoundId;
  readonly roundName: string;
  readonly roundState: string;
  readonly stage: PanelStage;
  readonly endsAt: Instant;
  readonly applications: number;
  readonly members: number;
  readonly finishedMembers: number;
  readonly scoresIn: number;
  readonly scoresExpected: number;
  readonly items: number;
  readonly itemsClosed: number;
  readonly live?: LiveItem;
  /** What was decided, by reference, once the round is released; empty before. */
  readonly results: readonly PanelResult[];
}

/** The one item that the panel is being asked about. */
export interface LiveItem {
  readonly item: ItemId;
  readonly ballot: number;
  readonly position: number;
  readonly heading: ApplicationHeading;
  readonly votesIn: number;
  readonly voters: number;
}

export interface PanelResult {
  readonly application: ApplicationId;
  readonly groupName: string;
  readonly outcome: DecisionOutcome;
  readonly amountPence: Pence;
}

/** How far one member has come with their own list. */
export interface OwnProgress {
  readonly done: number;
  readonly of: number;
  readonly endsAt: Instant;
}

/** What waits for one member on a panel, one thing at a time, with what they may see of it. */
export type MemberTask =
  | {
      readonly kind: 'declare';
      readonly heading: ApplicationHeading;
      readonly progress: OwnProgress;
      readonly version: number;
    }
  | {
      readonly kind: 'score';
      readonly reading: ApplicationReading;
      readonly criteria: readonly Criterion[];
      readonly commentAt: readonly number[];
      readonly marks: Readonly<Record<CriterionId, Mark>>;
      readonly comment: string;
      /** The version of the member's own score row; 0 when there is none yet. */
      readonly scoreVersion: number;
      readonly savedAt?: Instant;
      readonly progress: OwnProgress;
    }
  | { readonly kind: 'finish'; readonly progress: OwnProgress; readonly excluded: number }
  | {
      readonly kind: 'wait';
      readonly reason: 'scoring-not-open' | 'scores-of-others' | 'meeting' | 'next-item' | 'outcome';
      readonly progress: OwnProgress;
    }
  | {
      readonly kind: 'vote';
      readonly live: LiveItem;
      readonly reading: ApplicationReading;
      readonly meanScore?: number;
      readonly scorers: number;
      readonly own?: VoteOption;
      readonly voteVersion: number;
    }
  | {
      readonly kind: 'stepped-out';
      readonly reference: ApplicationId;
      readonly reason: 'conflicted' | 'limited-interest' | 'not-present';
    }
  | { readonly kind: 'results'; readonly results: readonly PanelResult[] };

/** The member's own view of the panel's card. */
export interface MemberView {
  readonly progress: PanelProgress;
  readonly task: MemberTask;
  /** One line about what just happened («Saved at 14:02»), when it was this member's act. */
  readonly said?: string;
}

/** One application on the panel desk, with what this viewer may see of it. */
export interface DeskRow {
  readonly application: ApplicationId;
  readonly groupName: string;
  readonly title: string;
  readonly neighbourhood: string;
  /** The pot that would pay for it. */
  readonly pot: PotId;
  readonly askedPence: Pence;
  readonly minimumPence: Pence;
  readonly state: string;
  readonly own: 'to-declare' | 'to-score' | 'scored' | 'excluded' | 'not-a-member';
  /** How many members have scored it. */
  readonly scoresIn: number;
  /** From reveal on, for those who may know it: the plain mean of weighted totals, 0 to 100. */
  readonly meanScore?: number;
  readonly item?: {
    readonly id: ItemId;
    readonly state: ItemState;
    readonly position: number;
    readonly ballot: number;
  };
  /** For those who run the meeting, while the item is live or closed. */
  readonly quorum?: QuorumTest;
  readonly votes?: Tally;
  readonly decision?: {
    readonly id: DecisionId;
    readonly outcome: DecisionOutcome;
    readonly amountPence: Pence;
    readonly step: 'provisional' | 'ratified' | 'released';
    readonly reason: string;
    readonly conditions: string;
    readonly version: number;
  };
}

/** A hidden row: the viewer is excluded, and learns only that this reference is not theirs. */
export interface HiddenRow {
  readonly application: ApplicationId;
  readonly own: 'excluded';
}

export interface DeskSeat {
  readonly member: PersonKey;
  readonly name: string;
  readonly category: string;
  readonly present: boolean;
  readonly finished: boolean;
  readonly declared: number;
  readonly scored: number;
  readonly isChair: boolean;
}

/** The panel desk, made for one viewer after exclusions. */
export interface PanelDesk {
  readonly progress: PanelProgress;
  readonly roundVersion: number;
  readonly panelVersion: number;
  readonly rows: readonly (DeskRow | HiddenRow)[];
  readonly seats: readonly DeskSeat[];
  readonly pots: readonly (ShownFigures & { readonly pot: PotId; readonly name: string })[];
  /** Acts that this viewer may do now; the server checks each again. */
  readonly may: readonly DeskAct[];
}

export type DeskAct =
  | 'score'
  | 'vote'
  | 'lock-scores'
  | 'reveal-scores'
  | 'take-attendance'
  | 'call-item'
  | 'decide'
  | 'close-meeting'
  | 'ratify'
  | 'release'
  | 'remind';

/** Who has not finished, for the chair and the fund team. */
export interface WaitingMember {
  readonly member: PersonKey;
  readonly name: string;
  readonly toScore: number;
}
