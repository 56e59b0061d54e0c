import type { Instant } from '../kernel/dates';
import type {
  CategoryId,
  GrantKindId,
  NeighbourhoodId,
  NeedId,
  PotId,
  RoundId,
  ThemeId,
} from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { LatePass } from './late-pass';
import type { Form } from './form';
import type { RoundState } from './round-states';
import type { Rubric } from './rubric';

/** A kind of grant with limits of its own (pence). What it is asked stands in the form, by conditions. */
export interface GrantKind {
  readonly id: GrantKindId;
  readonly name: string;
  readonly minimumPence: Pence;
  readonly maximumPence: Pence;
}

/** A need theme that the round favours, with its weight, the needs behind it and who agreed it. */
export interface RoundPriority {
  readonly theme: ThemeId;
  readonly name: string;
  readonly weight: number;
  readonly needs: readonly NeedId[];
}

/** How many people, and of which categories, a decision needs; and how a vote is taken. */
export interface PanelRules {
  readonly minimumPresent: number;
  readonly minimumByCategory: Readonly<Record<CategoryId, number>>;
  readonly minimumScores: number;
  /** The chair's second vote when a ballot ties. Off unless the round says so. */
  readonly castingVote: boolean;
}

/** A neighbourhood's share of the round's money; the figures live in the round's ledger. */
export interface Pot {
  readonly id: PotId;
  readonly neighbourhood: NeighbourhoodId;
  readonly name: string;
}

/** When things happen, in UTC. */
export interface RoundDates {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly scoringEndsAt: Instant;
  readonly meetsAt: Instant;
}

/** How the round is decided. The scored panel is the method built first; others are data to come. */
export type DecisionMethod = 'scored-panel';

/** One cycle of a chest. Everything that makes rounds differ is data here, frozen once scoring has begun. */
export interface Round {
  readonly id: RoundId;
  readonly name: string;
  readonly state: RoundState;
  readonly method: DecisionMethod;
  readonly dates: RoundDates;
  readonly grantKinds: readonly GrantKind[];
  readonly form: Form;
  readonly rubric: Rubric;
  readonly panelRules: PanelRules;
  readonly pots: readonly Pot[];
  readonly priorities: readonly RoundPriority[];
  /** Leave for single groups to apply after the closing time. */
  readonly latePasses?: readonly LatePass[];
}

/** The grant kind with this id, if the round has it. */
export function findGrantKind(round: Round, id: GrantKindId): GrantKind | undefined {
  return round.grantKinds.find((kind) => kind.id === id);
}

/** The pot that pays for a neighbourhood, if the round has one. */
export function potOf(round: Round, neighbourhood: NeighbourhoodId): Pot | undefined {
  return round.pots.find((pot) => pot.neighbourhood === neighbourhood);
}
