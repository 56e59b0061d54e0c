import type { Score } from '../assessing/score';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Members' scores. The key is panel|application|version|member; reads of many go by partition. */
export interface Scores extends Rows<Score> {
  ofPartition(partition: string): Promise<readonly Row<Score>[]>;
}
