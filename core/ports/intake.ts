import type { IntakeItem } from '../engaging/intake';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What came from the public site and waits for the team worker. The key is the nonce. The only list that site may write. */
export interface Intake extends Rows<IntakeItem> {
  /** Rows that wait, the longest waiting first. */
  waiting(): Promise<readonly Row<IntakeItem>[]>;
}

/** `filed`: the row stands in the record. `being-filed`: the record is away; it is kept and will be put there. */
export type Filed = 'filed' | 'being-filed';

/** The public site's side of it: put an act down. The same nonce twice is one row. */
export interface IntakeBox {
  put(item: IntakeItem): Promise<Filed>;
  /** Leaves it for the worker to put down, in one small step: for acts that nobody waits for. */
  putLater(item: IntakeItem): Promise<void>;
}
