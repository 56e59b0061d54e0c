import type { Role } from '../kernel/actor';
import type { FunderId, NeighbourhoodId, PersonKey, PledgeId, PotId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { Form } from './form';
import type { GrantKind, PanelRules, RoundDates, RoundPriority } from './round';
import type { RoundState } from './round-states';
import type { Rubric } from './rubric';

/** A round with all its data, for the fund team: what its form asks, what it is scored on, when, out of which pots. */
export interface RoundView {
  readonly id: RoundId;
  readonly name: string;
  readonly state: RoundState;
  readonly version: number;
  readonly dates: RoundDates;
  readonly grantKinds: readonly GrantKind[];
  /** Resolved: with the chest's and the round's own options and limits. */
  readonly form: Form;
  readonly rubric: Rubric;
  readonly panelRules: PanelRules;
  readonly pots: readonly {
    readonly pot: PotId;
    readonly name: string;
    readonly neighbourhood: NeighbourhoodId;
  }[];
  readonly priorities: readonly RoundPriority[];
}

/** A person of the chest, for those who run it. */
export interface PersonView {
  readonly key: PersonKey;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly version: number;
}

/** A pledge, and what of it no round has been given yet. In pence. */
export interface PledgeView {
  readonly id: PledgeId;
  readonly funder: FunderId;
  readonly funderName: string;
  readonly financialYear: string;
  readonly pledgedPence: Pence;
  readonly leftPence: Pence;
}
