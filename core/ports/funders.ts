import type { Funder } from '../founding/funder';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Who put money in. The key is the funder's id. */
export interface Funders extends Rows<Funder> {
  all(): Promise<readonly Row<Funder>[]>;
}
