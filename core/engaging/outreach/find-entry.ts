import { changeRow, type Edit } from '../../founding/change-row';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import type { Row } from '../../kernel/row';
import type { Outreach } from '../../ports/outreach';
import { entryKey, isOfKind, rowsOfKind, type EntryOf, type OutreachKind } from './outreach-entry';

/** The row of an entry, or undefined. */
export async function findEntry<Kind extends OutreachKind>(
  outreach: Pick<Outreach, 'find'>,
  kind: Kind,
  id: string,
): Promise<Row<EntryOf<Kind>> | undefined> {
  const row = await outreach.find(entryKey(kind, id));
  return row === undefined ? undefined : rowsOfKind([row], kind)[0];
}

/** Changes an entry by compare-and-set, as `changeRow` does. Refuses not-found for an entry of another kind. */
export async function changeEntry<Kind extends OutreachKind>(
  outreach: Pick<Outreach, 'find' | 'save'>,
  kind: Kind,
  id: string,
  judge: (entry: EntryOf<Kind>, row: Row<EntryOf<Kind>>) => Outcome<Edit<EntryOf<Kind>>>,
): Promise<Outcome<Row<EntryOf<Kind>>>> {
  const changed = await changeRow(outreach, entryKey(kind, id), (entry, row) =>
    isOfKind(entry, kind) ? judge(entry, { ...row, value: entry }) : refuse({ code: 'not-found' }),
  );
  if (!changed.ok) return changed;
  const row = rowsOfKind([changed.value], kind)[0];
  return row === undefined ? refuse({ code: 'not-found' }) : done(row);
}
