import type { Poll, Ranking } from '../developing/poll';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Ranking polls. The key is the round. */
export type Polls = Rows<Poll>;

/** People's rankings. The key is round|ballot|person. */
export interface Rankings extends Rows<Ranking> {
  ofRound(round: RoundId): Promise<readonly Row<Ranking>[]>;
}
