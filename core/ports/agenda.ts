import type { AgendaItem } from '../assessing/agenda-item';
import type { PanelId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What a panel goes through at its meeting. The key is the item's id, «panel-application». */
export interface Agenda extends Rows<AgendaItem> {
  ofPanel(panel: PanelId): Promise<readonly Row<AgendaItem>[]>;
}
