import type { Award } from '../awarding/award';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Awards. The key is the award's id, which is its application's. */
export interface Awards extends Rows<Award> {
  ofRound(round: RoundId): Promise<readonly Row<Award>[]>;
}
