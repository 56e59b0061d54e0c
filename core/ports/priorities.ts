import type { Priority } from '../developing/priority';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What rounds favour. The key is round|theme. */
export interface Priorities extends Rows<Priority> {
  ofRound(round: RoundId): Promise<readonly Row<Priority>[]>;
}
