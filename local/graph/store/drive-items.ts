import { flagIn, maybeTextIn, numberIn, objectIn, textIn } from './rows';
import type { Identity } from './lists';
import type { Row, Store } from './open-store';

/** A file or folder of a library. `driveId` is the library's list id; the root has no parent. */
export interface DriveItem {
  number: number;
  id: string;
  driveId: string;
  parent: string | undefined;
  name: string;
  folder: boolean;
  mime: string;
  size: number;
  guid: string;
  version: number;
  change: number;
  deleted: boolean;
  /** The library's list item of this file or folder; the root has none. */
  itemNumber: number | undefined;
  created: string;
  modified: string;
  createdBy: Identity;
  modifiedBy: Identity;
}

const MEMBERS = `number, id, drive_id, parent, name, folder, mime, size, guid, version, change, deleted, item_number, created,
  modified, created_by, modified_by`;

/** Adds a file or folder. */
export function insertDriveItem(
  store: Store,
  item: Omit<DriveItem, 'number'>,
  content: Uint8Array | undefined,
): DriveItem {
  const { lastRow } = store.run(
    `INSERT INTO drive_items (id, drive_id, parent, name, folder, mime, size, content, guid, version, change, deleted,
       item_number, created, modified, created_by, modified_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
    item.id,
    item.driveId,
    item.parent ?? null,
    item.name,
    item.folder ? 1 : 0,
    item.mime,
    item.size,
    content ?? null,
    item.guid,
    item.version,
    item.change,
    item.itemNumber ?? null,
    item.created,
    item.modified,
    JSON.stringify(item.createdBy),
    JSON.stringify(item.modifiedBy),
  );
  return { ...item, number: lastRow };
}

/** Writes a file's or folder's changed name, place and stamps, and its content when given. */
export function updateDriveItem(store: Store, item: DriveItem, content: Uint8Array | undefined): void {
  store.run(
    `UPDATE drive_items SET parent = ?, name = ?, mime = ?, size = ?, version = ?, change = ?, deleted = ?, modified = ?,
       modified_by = ? WHERE number = ?`,
    item.parent ?? null,
    item.name,
    item.mime,
    item.size,
    item.version,
    item.change,
    item.deleted ? 1 : 0,
    item.modified,
    JSON.stringify(item.modifiedBy),
    item.number,
  );
  if (content) store.run('UPDATE drive_items SET content = ? WHERE number = ?', content, item.number);
  if (item.deleted) store.run('UPDATE drive_items SET content = NULL WHERE number = ?', item.number);
}

/** Marks the file of a deleted list item deleted too. */
export function markFileDeleted(store: Store, itemNumber: number, change: number): void {
  store.run(
    'UPDATE drive_items SET deleted = 1, content = NULL, change = ? WHERE item_number = ?',
    change,
    itemNumber,
  );
}

/** The bytes of a file. */
export function contentOf(store: Store, item: DriveItem): Buffer {
  const value = store.first('SELECT content FROM drive_items WHERE number = ?', item.number)?.['content'];
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.alloc(0);
}

/** The root of a drive, once it has been made. */
export function findRoot(store: Store, driveId: string): DriveItem | undefined {
  return one(store, 'drive_id = ? AND parent IS NULL', driveId);
}

/** A live file or folder by id. */
export function findDriveItem(store: Store, driveId: string, id: string): DriveItem | undefined {
  return one(store, 'drive_id = ? AND id = ? COLLATE NOCASE AND deleted = 0', driveId, id);
}

/** A live file or folder by id, of whatever drive. */
export function findDriveItemAnywhere(store: Store, id: string): DriveItem | undefined {
  return one(store, 'id = ? AND deleted = 0', id);
}

/** The live child of that name; names compare without letter case. */
export function findChild(store: Store, parent: DriveItem, name: string): DriveItem | undefined {
  return one(
    store,
    'drive_id = ? AND parent = ? AND name = ? AND deleted = 0',
    parent.driveId,
    parent.id,
    name,
  );
}

/** The file or folder that belongs to a list item. */
export function findByListItem(store: Store, driveId: string, itemNumber: number): DriveItem | undefined {
  return one(store, 'drive_id = ? AND item_number = ? AND deleted = 0', driveId, itemNumber);
}

/** Live children, by name. */
export function childrenOf(store: Store, parent: DriveItem): DriveItem[] {
  return store
    .all(
      `SELECT ${MEMBERS} FROM drive_items WHERE drive_id = ? AND parent = ? AND deleted = 0 ORDER BY name`,
      parent.driveId,
      parent.id,
    )
    .map(driveItemFrom);
}

/** Files and folders changed after a change number, deleted ones too. */
export function driveItemsChangedAfter(
  store: Store,
  driveId: string,
  change: number,
  most: number,
): DriveItem[] {
  return store
    .all(
      `SELECT ${MEMBERS} FROM drive_items WHERE drive_id = ? AND change > ? ORDER BY change LIMIT ?`,
      driveId,
      change,
      most,
    )
    .map(driveItemFrom);
}

/** Live files and folders of a drive whose name holds a text. */
export function searchDrive(store: Store, driveId: string, text: string): DriveItem[] {
  return store
    .all(
      `SELECT ${MEMBERS} FROM drive_items WHERE drive_id = ? AND parent IS NOT NULL AND deleted = 0
       AND instr(lower(name), lower(?)) > 0 ORDER BY name`,
      driveId,
      text,
    )
    .map(driveItemFrom);
}

function one(store: Store, where: string, ...values: (string | number)[]): DriveItem | undefined {
  const row = store.first(`SELECT ${MEMBERS} FROM drive_items WHERE ${where}`, ...values);
  return row && driveItemFrom(row);
}

function driveItemFrom(row: Row): DriveItem {
  return {
    number: numberIn(row, 'number'),
    id: textIn(row, 'id'),
    driveId: textIn(row, 'drive_id'),
    parent: maybeTextIn(row, 'parent'),
    name: textIn(row, 'name'),
    folder: flagIn(row, 'folder'),
    mime: textIn(row, 'mime'),
    size: numberIn(row, 'size'),
    guid: textIn(row, 'guid'),
    version: numberIn(row, 'version'),
    change: numberIn(row, 'change'),
    deleted: flagIn(row, 'deleted'),
    itemNumber: row['item_number'] === null ? undefined : numberIn(row, 'item_number'),
    created: textIn(row, 'created'),
    modified: textIn(row, 'modified'),
    createdBy: objectIn(row, 'created_by'),
    modifiedBy: objectIn(row, 'modified_by'),
  };
}
