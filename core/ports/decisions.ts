import type { Decision } from '../assessing/decision';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Signed decision records. The key is the decision's id, «item-ballot». */
export interface Decisions extends Rows<Decision> {
  ofRound(round: RoundId): Promise<readonly Row<Decision>[]>;
}
