import { changeRow, type Edit } from '../founding/change-row';
import { done, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Rows } from '../ports/rows';

/**
 * As `changeRow`, for a row that was just read: the first try goes out over it at once, and only when somebody was
 * faster is it read and judged again.
 */
export async function editRow<Value>(
  rows: Pick<Rows<Value>, 'find' | 'save'>,
  row: Row<Value>,
  judge: (row: Row<Value>) => Outcome<Edit<Value>>,
): Promise<Outcome<Row<Value>>> {
  const verdict = judge(row);
  if (!verdict.ok) return verdict;
  if (verdict.value.value === row.value) return done(row);
  const saved = await rows.save(row, verdict.value.value, verdict.value.events);
  if (saved !== 'changed') return done(saved);
  return changeRow(rows, row.key, (_value, newer) => judge(newer));
}
