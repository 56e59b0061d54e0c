import type { Score } from '../assessing/score';
import type { ApplicationId, PanelId, PersonKey } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** That a score stands: whose, of what, under which version; not a mark of it. Small enough to count hundreds. */
export interface ScoreStanding {
  readonly key: string;
  readonly version: number;
  readonly application: ApplicationId;
  readonly applicationVersion: number;
  readonly member: PersonKey;
}

/** Members' scores. The key is panel|application|version|member; reads of many go by partition or by member. */
export interface Scores extends Rows<Score> {
  ofPartition(partition: string): Promise<readonly Row<Score>[]>;
  standingIn(partition: string): Promise<readonly ScoreStanding[]>;
  standingOf(panel: PanelId, member: PersonKey): Promise<readonly ScoreStanding[]>;
}
