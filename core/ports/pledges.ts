import type { Pledge } from '../founding/funder';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What funders promised. The key is the pledge's id. */
export interface Pledges extends Rows<Pledge> {
  all(): Promise<readonly Row<Pledge>[]>;
}
