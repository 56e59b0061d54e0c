import { changeRow, type Edit } from '../founding/change-row';
import { done, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Change, Rows } from '../ports/rows';

/**
 * Edits rows that were just read, many to a request. Rows that the judgement leaves as they are cost nothing, so a
 * repeat finishes what broke off; a row that somebody changed meanwhile is read and judged again on its own.
 * A refusal of any judgement comes before the first write.
 */
export async function editMany<Value>(
  rows: Pick<Rows<Value>, 'find' | 'save' | 'saveMany'>,
  held: readonly Row<Value>[],
  judge: (row: Row<Value>) => Outcome<Edit<Value>>,
): Promise<Outcome<{ readonly written: number }>> {
  const changes: Change<Value>[] = [];
  for (const row of held) {
    const verdict = judge(row);
    if (!verdict.ok) return verdict;
    if (verdict.value.value !== row.value) changes.push({ row, ...verdict.value });
  }
  if (changes.length === 0) return done({ written: 0 });
  const saved = await rows.saveMany(changes);
  for (const [at, { row }] of changes.entries()) {
    if (saved[at] !== 'changed') continue;
    const again = await changeRow(rows, row.key, (_value, newer) => judge(newer));
    if (!again.ok) return again;
  }
  return done({ written: changes.length });
}
