import type { Round } from '../founding/round';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** The chest's rounds. The key is the round's id. */
export interface Rounds extends Rows<Round> {
  all(): Promise<readonly Row<Round>[]>;
}
