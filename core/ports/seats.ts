import type { Seat } from '../assessing/seat';
import type { PanelId, PersonKey } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Members on panels. The key is panel|member. */
export interface Seats extends Rows<Seat> {
  ofPanel(panel: PanelId): Promise<readonly Row<Seat>[]>;
  ofMember(member: PersonKey): Promise<readonly Row<Seat>[]>;
}
