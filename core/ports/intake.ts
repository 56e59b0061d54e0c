import type { IntakeItem } from '../engaging/intake';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What came from the public site and waits for the team worker. The key is the nonce. The only list that site may write. */
export interface Intake extends Rows<IntakeItem> {
  waiting(): Promise<readonly Row<IntakeItem>[]>;
}

/** The public site's side of it: put an act down. The same nonce twice is one row. */
export interface IntakeBox {
  put(item: IntakeItem): Promise<void>;
}
