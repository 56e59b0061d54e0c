import type { ChestEvent } from '../../kernel/event';
import { hashOf } from '../../kernel/hash';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import type { Row } from '../../kernel/row';
import type { Outreach } from '../../ports/outreach';
import { findEntry } from './find-entry';
import { entryKey, rowsOfKind, type EntryOf, type OutreachKind } from './outreach-entry';

/** What is to stand in a row, and over which version it was written; 0 for a new one. */
export interface SaveEntry<Kind extends OutreachKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  /** The entry after the act; given what stands there now. */
  readonly next: (before: EntryOf<Kind> | undefined) => Outcome<EntryOf<Kind>>;
  readonly events: (entry: EntryOf<Kind>, version: number) => readonly ChestEvent[];
}

/**
 * Adds an entry, or changes it over the version that was shown. The same act again finds its result. Refuses what `next`
 * refuses, not-found for a change of what is not there, and changed-since-opened.
 */
export async function saveEntry<Kind extends OutreachKind>(
  outreach: Pick<Outreach, 'find' | 'create' | 'save'>,
  { kind, id, version, next, events }: SaveEntry<Kind>,
): Promise<Outcome<Row<EntryOf<Kind>>>> {
  const row = await findEntry(outreach, kind, id);
  if (row === undefined && version > 0) return refuse({ code: 'not-found' });
  const wanted = next(row?.value);
  if (!wanted.ok) return wanted;
  const entry = wanted.value;
  if (row === undefined) {
    const created = await outreach.create(entryKey(kind, id), entry, events(entry, 1));
    const standing = rowsOfKind([created.row], kind)[0];
    const isOurs = standing !== undefined && isSame(standing.value, entry);
    return isOurs ? done(standing) : refuse({ code: 'changed-since-opened', version: created.row.version });
  }
  if (isSame(row.value, entry)) return done(row);
  if (row.version !== version) return refuse({ code: 'changed-since-opened', version: row.version });
  const saved = await outreach.save(row, entry, events(entry, version + 1));
  const standing = saved === 'changed' ? undefined : rowsOfKind([saved], kind)[0];
  return standing === undefined
    ? refuse({ code: 'changed-since-opened', version: version + 1 })
    : done(standing);
}

function isSame(left: unknown, right: unknown): boolean {
  return hashOf(left) === hashOf(right);
}
