import { flagIn, numberIn, objectIn, textIn } from './rows';
import type { Row, Store } from './open-store';

export type Identity = Record<string, unknown>;

/** A SharePoint list. `itemCount` counts live items; `changeFloor` is the oldest change that delta still knows. */
export interface SharePointList {
  id: string;
  siteId: string;
  name: string;
  displayName: string;
  description: string;
  template: string;
  hidden: boolean;
  system: boolean;
  nextItem: number;
  lastChange: number;
  changeFloor: number;
  version: number;
  itemCount: number;
  created: string;
  modified: string;
  createdBy: Identity;
  modifiedBy: Identity;
}

/** Adds a list. */
export function insertList(store: Store, list: SharePointList): void {
  store.run(
    `INSERT INTO lists (id, site_id, name, display_name, description, template, hidden, system, next_item, last_change,
       change_floor, version, item_count, created, modified, created_by, modified_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    list.id,
    list.siteId,
    list.name,
    list.displayName,
    list.description,
    list.template,
    list.hidden ? 1 : 0,
    list.system ? 1 : 0,
    list.nextItem,
    list.lastChange,
    list.changeFloor,
    list.version,
    list.itemCount,
    list.created,
    list.modified,
    JSON.stringify(list.createdBy),
    JSON.stringify(list.modifiedBy),
  );
}

/** The list of that id or title in a site; titles compare without letter case. */
export function findList(store: Store, siteId: string, key: string): SharePointList | undefined {
  const row = store.first(
    'SELECT * FROM lists WHERE site_id = ? AND (id = ? COLLATE NOCASE OR display_name = ?)',
    siteId,
    key,
    key,
  );
  return row && listFrom(row);
}

/** The list of that id, whatever its site. */
export function findListById(store: Store, id: string): SharePointList | undefined {
  const row = store.first('SELECT * FROM lists WHERE id = ?', id);
  return row && listFrom(row);
}

/** Every list of a site, oldest first. */
export function listsOf(store: Store, siteId: string): SharePointList[] {
  return store.all('SELECT * FROM lists WHERE site_id = ? ORDER BY rowid', siteId).map(listFrom);
}

/** Writes a list's title, description and time of change. */
export function updateList(store: Store, list: SharePointList): void {
  store.run(
    `UPDATE lists SET display_name = ?, description = ?, version = version + 1, modified = ?, modified_by = ?
     WHERE id = ?`,
    list.displayName,
    list.description,
    list.modified,
    JSON.stringify(list.modifiedBy),
    list.id,
  );
}

/** Removes a list with all it holds. */
export function deleteList(store: Store, listId: string): void {
  store.together(() => {
    store.run(
      'DELETE FROM indexed_values WHERE column_number IN (SELECT number FROM columns WHERE list_id = ?)',
      listId,
    );
    store.run(
      'DELETE FROM item_versions WHERE item_number IN (SELECT number FROM items WHERE list_id = ?)',
      listId,
    );
    for (const table of ['items', 'columns', 'grants'])
      store.run(`DELETE FROM ${table} WHERE list_id = ?`, listId);
    store.run('DELETE FROM drive_items WHERE drive_id = ?', listId);
    store.run('DELETE FROM lists WHERE id = ?', listId);
  });
}

/** Takes the next item id and the next change number of a list, and corrects its count. */
export function advanceList(
  store: Store,
  listId: string,
  added: -1 | 0 | 1,
): { nextItem: number; change: number } {
  const row = store.first(
    `UPDATE lists SET next_item = next_item + ?, last_change = last_change + 1, item_count = item_count + ?
     WHERE id = ? RETURNING next_item, last_change`,
    added > 0 ? 1 : 0,
    added,
    listId,
  );
  if (!row) throw new Error(`There is no list ${listId}.`);
  return { nextItem: numberIn(row, 'next_item'), change: numberIn(row, 'last_change') };
}

function listFrom(row: Row): SharePointList {
  return {
    id: textIn(row, 'id'),
    siteId: textIn(row, 'site_id'),
    name: textIn(row, 'name'),
    displayName: textIn(row, 'display_name'),
    description: textIn(row, 'description'),
    template: textIn(row, 'template'),
    hidden: flagIn(row, 'hidden'),
    system: flagIn(row, 'system'),
    nextItem: numberIn(row, 'next_item'),
    lastChange: numberIn(row, 'last_change'),
    changeFloor: numberIn(row, 'change_floor'),
    version: numberIn(row, 'version'),
    itemCount: numberIn(row, 'item_count'),
    created: textIn(row, 'created'),
    modified: textIn(row, 'modified'),
    createdBy: objectIn(row, 'created_by'),
    modifiedBy: objectIn(row, 'modified_by'),
  };
}
