import type { Panel } from '../assessing/panel';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Panels of rounds. The key is the panel's id. */
export interface Panels extends Rows<Panel> {
  ofRound(round: RoundId): Promise<readonly Row<Panel>[]>;
  all(): Promise<readonly Row<Panel>[]>;
}
