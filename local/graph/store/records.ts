import { objectIn, textIn } from './rows';
import type { Row, Store } from './open-store';

/** Kinds of things that are kept as plain documents: nothing filters them at scale. */
export type RecordKind =
  | 'user'
  | 'group'
  | 'group-member'
  | 'team'
  | 'channel'
  | 'channel-member'
  | 'event'
  | 'mail'
  | 'meeting'
  | 'meeting-policy'
  | 'chat'
  | 'message'
  | 'subscription'
  | 'upload';

/** A stored document; `owner` is what it belongs to ('' for none). */
export interface StoredRecord {
  id: string;
  owner: string;
  body: Record<string, unknown>;
}

/** Adds a document or replaces the one of the same kind, owner and id. */
export function putRecord(store: Store, kind: RecordKind, record: StoredRecord): void {
  store.run(
    `INSERT INTO records (kind, id, owner, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, owner, id) DO UPDATE SET body = excluded.body`,
    kind,
    record.id,
    record.owner,
    JSON.stringify(record.body),
  );
}

/** The document of that id, of any owner unless one is given. */
export function findRecord(
  store: Store,
  kind: RecordKind,
  id: string,
  owner?: string,
): StoredRecord | undefined {
  const row =
    owner === undefined
      ? store.first('SELECT * FROM records WHERE kind = ? AND id = ?', kind, id)
      : store.first('SELECT * FROM records WHERE kind = ? AND id = ? AND owner = ?', kind, id, owner);
  return row && recordFrom(row);
}

/** Documents of a kind, oldest first; of one owner when given. */
export function recordsOf(store: Store, kind: RecordKind, owner?: string): StoredRecord[] {
  const rows =
    owner === undefined
      ? store.all('SELECT * FROM records WHERE kind = ? ORDER BY number', kind)
      : store.all('SELECT * FROM records WHERE kind = ? AND owner = ? ORDER BY number', kind, owner);
  return rows.map(recordFrom);
}

/** Removes a document. */
export function deleteRecord(store: Store, kind: RecordKind, id: string, owner: string): void {
  store.run('DELETE FROM records WHERE kind = ? AND id = ? AND owner = ?', kind, id, owner);
}

function recordFrom(row: Row): StoredRecord {
  return { id: textIn(row, 'id'), owner: textIn(row, 'owner'), body: objectIn(row, 'body') };
}
