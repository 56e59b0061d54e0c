import type { Vote } from '../assessing/vote';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Members' votes. The key is item|ballot|member; reads of many go by item or by partition. */
export interface Votes extends Rows<Vote> {
  ofItem(item: string): Promise<readonly Row<Vote>[]>;
  ofPartition(partition: string): Promise<readonly Row<Vote>[]>;
}
