import { flagIn, numberIn, objectIn, textIn } from './rows';
import type { Identity } from './lists';
import type { Row, Store } from './open-store';

export type Fields = Record<string, unknown>;

/** A list item. `number` is its place in the data file and rises with `id` inside a list. */
export interface Item {
  number: number;
  listId: string;
  id: number;
  guid: string;
  /** Rises on every change; the eTag's second half, and the version «n.0». */
  version: number;
  change: number;
  deleted: boolean;
  fields: Fields;
  contentType: string;
  created: string;
  modified: string;
  createdBy: Identity;
  modifiedBy: Identity;
}

/** One earlier state of an item. */
export interface ItemVersion {
  version: number;
  fields: Fields;
  modified: string;
  modifiedBy: Identity;
}

// SharePoint's usual setting for lists and libraries keeps 500 major versions.
const VERSIONS_KEPT = 500;

/** Adds an item and its first version; gives it its place in the data file. */
export function insertItem(store: Store, item: Omit<Item, 'number'>): Item {
  const { lastRow } = store.run(
    `INSERT INTO items (list_id, id, guid, version, change, deleted, fields, content_type, created, modified, created_by,
       modified_by) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
    item.listId,
    item.id,
    item.guid,
    item.version,
    item.change,
    JSON.stringify(item.fields),
    item.contentType,
    item.created,
    item.modified,
    JSON.stringify(item.createdBy),
    JSON.stringify(item.modifiedBy),
  );
  const made = { ...item, number: lastRow };
  keepVersion(store, made);
  return made;
}

/** Writes an item's new state and keeps it as a version. */
export function updateItem(store: Store, item: Item): void {
  store.run(
    'UPDATE items SET version = ?, change = ?, fields = ?, modified = ?, modified_by = ? WHERE number = ?',
    item.version,
    item.change,
    JSON.stringify(item.fields),
    item.modified,
    JSON.stringify(item.modifiedBy),
    item.number,
  );
  keepVersion(store, item);
}

/** Marks an item deleted; the row stays as a marker for delta. */
export function markItemDeleted(store: Store, item: Item, change: number): void {
  store.run("UPDATE items SET deleted = 1, change = ?, fields = '{}' WHERE number = ?", change, item.number);
  store.run('DELETE FROM item_versions WHERE item_number = ?', item.number);
}

/** The live item of that id. */
export function findItem(store: Store, listId: string, id: string): Item | undefined {
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const row = store.first(
    'SELECT * FROM items WHERE list_id = ? AND id = ? AND deleted = 0',
    listId,
    Number(id),
  );
  return row && itemFrom(row);
}

/** The live item at that place in the data file. */
export function itemByNumber(store: Store, number: number): Item | undefined {
  const row = store.first('SELECT * FROM items WHERE number = ? AND deleted = 0', number);
  return row && itemFrom(row);
}

/** Live items after an id, in order of id. */
export function itemsAfter(store: Store, listId: string, afterId: number, most: number): Item[] {
  return store
    .all(
      'SELECT * FROM items WHERE list_id = ? AND id > ? AND deleted = 0 ORDER BY id LIMIT ?',
      listId,
      afterId,
      most,
    )
    .map(itemFrom);
}

/** Items changed after a change number, deleted ones too, in order of change. */
export function itemsChangedAfter(store: Store, listId: string, change: number, most: number): Item[] {
  return store
    .all('SELECT * FROM items WHERE list_id = ? AND change > ? ORDER BY change LIMIT ?', listId, change, most)
    .map(itemFrom);
}

/** Versions of an item, newest first. */
export function versionsOf(store: Store, item: Item): ItemVersion[] {
  return store
    .all('SELECT * FROM item_versions WHERE item_number = ? ORDER BY version DESC', item.number)
    .map((row) => ({
      version: numberIn(row, 'version'),
      fields: objectIn(row, 'fields'),
      modified: textIn(row, 'modified'),
      modifiedBy: objectIn(row, 'modified_by'),
    }));
}

function keepVersion(store: Store, item: Item): void {
  store.run(
    'INSERT INTO item_versions (item_number, version, fields, modified, modified_by) VALUES (?, ?, ?, ?, ?)',
    item.number,
    item.version,
    JSON.stringify(item.fields),
    item.modified,
    JSON.stringify(item.modifiedBy),
  );
  if (item.version > VERSIONS_KEPT) {
    store.run(
      'DELETE FROM item_versions WHERE item_number = ? AND version <= ?',
      item.number,
      item.version - VERSIONS_KEPT,
    );
  }
}

function itemFrom(row: Row): Item {
  return {
    number: numberIn(row, 'number'),
    listId: textIn(row, 'list_id'),
    id: numberIn(row, 'id'),
    guid: textIn(row, 'guid'),
    version: numberIn(row, 'version'),
    change: numberIn(row, 'change'),
    deleted: flagIn(row, 'deleted'),
    fields: objectIn(row, 'fields'),
    contentType: textIn(row, 'content_type'),
    created: textIn(row, 'created'),
    modified: textIn(row, 'modified'),
    createdBy: identityIn(row, 'created_by'),
    modifiedBy: identityIn(row, 'modified_by'),
  };
}

/** The same few applications and people write most rows: their identities are read once. */
function identityIn(row: Row, name: string): Identity {
  const text = textIn(row, name);
  const known = identities.get(text);
  if (known) return known;
  if (identities.size > IDENTITIES_KEPT) identities.clear();
  const identity = objectIn(row, name);
  identities.set(text, identity);
  return identity;
}

const identities = new Map<string, Identity>();
const IDENTITIES_KEPT = 1_000;
