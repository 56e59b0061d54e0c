import type { Month, NeedCount } from '../developing/need-count';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Totals that spreadsheets counted. The key is source|theme|neighbourhood|month. */
export interface NeedCounts extends Rows<NeedCount> {
  /** Those of this month and later. */
  since(month: Month): Promise<readonly Row<NeedCount>[]>;
}
