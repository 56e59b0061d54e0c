import type { Instant } from '../kernel/dates';
import type {
  ApplicationId,
  CategoryId,
  DecisionId,
  ItemId,
  PanelId,
  PersonKey,
  PotId,
  RoundId,
} from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { QuorumTest } from './quorum';
import type { Tally } from './tally';
import type { VoteOption } from './vote';

/** What a panel decided about an application. */
export type DecisionOutcome = 'award' | 'decline' | 'reserve';

/** A row that counted, frozen by key and version (law 7). */
export interface CountedRow {
  readonly key: string;
  readonly version: number;
}

/** Who was there when it was decided, and in what category. */
export interface PresentMember {
  readonly member: PersonKey;
  readonly category: CategoryId;
  readonly voted: boolean;
}

/** The signed record of one item: what it rests on, what was decided, by whom, why, and how far it has come. */
export interface Decision {
  readonly id: DecisionId;
  readonly round: RoundId;
  readonly panel: PanelId;
  readonly item: ItemId;
  readonly ballot: number;
  readonly application: ApplicationId;
  readonly pot: PotId;
  readonly outcome: DecisionOutcome;
  readonly amountPence: Pence;
  readonly conditions: string;
  readonly reason: string;
  readonly quorum: QuorumTest;
  readonly tally: Tally;
  /** What the panel voted for, after a casting vote where the round has one. */
  readonly verdict: VoteOption;
  /** True when it was decided otherwise than the panel voted; the reason says why. */
  readonly againstVerdict: boolean;
  readonly present: readonly PresentMember[];
  readonly countedScores: readonly CountedRow[];
  readonly countedVotes: readonly CountedRow[];
  readonly meanScore?: number;
  readonly decidedBy: PersonKey;
  readonly decidedAt: Instant;
  /** SHA-256 over everything above; a correction is a new, linked decision. */
  readonly hash: string;
  readonly step: 'provisional' | 'ratified' | 'released';
  readonly ratifiedBy?: PersonKey;
  readonly ratifiedAt?: Instant;
  readonly releasedAt?: Instant;
}

/** The decision as it is signed: without its hash and without how far it has come. */
export type DecisionContent = Omit<Decision, 'hash' | 'step' | 'ratifiedBy' | 'ratifiedAt' | 'releasedAt'>;
