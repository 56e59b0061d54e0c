import type { IntakeItem } from '../core/engaging/intake';
import type { Gate } from './gate/open-gate';
import { openChained } from './lists/chained';
import { openReading } from './lists/reading';
import { pendingCreate } from './lists/writing';
import { intakeList } from './schema/intake';

/** Where acts of the public site go. */
export interface IntakePlace {
  /** The SharePoint site of the fund, «host,guid,guid». */
  readonly site: string;
  /** The list's id or name. */
  readonly list: string;
  readonly deadlineMilliseconds: number;
}

/**
 * Puts an act down as one row of the Intake list, under its nonce; a row that stands there already is the same act. This
 * is all that the public site's identity may do with the record: Lists.SelectedOperations.Selected, «write» on this list.
 * Throws RecordUnavailable when Graph is away past the deadline, RecordBroken when the list or the grant is missing.
 */
export async function putIntoIntake(gate: Gate, place: IntakePlace, item: IntakeItem): Promise<void> {
  const { site, list, deadlineMilliseconds } = place;
  const session = gate.session({ action: 'put-into-intake', deadlineMilliseconds });
  const schema = { ...intakeList, name: list };
  const where = { site, session, rowIds: gate.rowIds };
  const writing = { place: where, schema, reading: openReading(where, schema), chained: openChained() };
  const pending = pendingCreate(writing, { key: item.nonce, value: item, events: [] });
  await pending.conclude(await session.write(pending.call));
}
