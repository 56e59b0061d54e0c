import type { Instant } from '../kernel/dates';
import type { ApplicationId, AwardId, DecisionId, GroupId, PotId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { AwardState } from './award-states';

/** The grant that a released decision made. Its money stands in the round's ledger under the decision's id. */
export interface Award {
  readonly id: AwardId;
  readonly round: RoundId;
  readonly application: ApplicationId;
  readonly decision: DecisionId;
  readonly group: GroupId;
  readonly groupName: string;
  readonly pot: PotId;
  readonly amountPence: Pence;
  readonly conditions: string;
  readonly state: AwardState;
  readonly madeAt: Instant;
}
