import { GraphFault, nameAlreadyExists } from '../errors';
import { advanceList } from '../store/lists';
import { itemByNumber } from '../store/items';
import {
  childrenOf,
  findChild,
  insertDriveItem,
  updateDriveItem,
  type DriveItem,
} from '../store/drive-items';
import { addItem, deleteItem, storeChange } from '../sharepoint/items';
import { identityOf, nowOf } from '../stamps';
import { driveItemId } from './find-drive';
import { checkName } from './find-item';
import { etagOfDriveItem } from './drive-answer';
import type { Call } from '../call';
import type { ListView } from '../sharepoint/item-answer';

/** What happens when a name is taken. */
export type Conflict = 'fail' | 'replace' | 'rename';

/** What to write: bytes and their type for a file, nothing for a folder. */
export type NewContent = { bytes: Uint8Array; mime: string } | undefined;

/** Makes a file or folder, or replaces a file's bytes; says whether it is new. */
export function writeDriveItem(
  call: Call,
  view: ListView,
  folder: DriveItem,
  wanted: string,
  content: NewContent,
  conflict: Conflict,
): { item: DriveItem; created: boolean } {
  const existing = findChild(view.store, folder, checkName(wanted));
  if (existing && conflict === 'fail') throw nameAlreadyExists();
  if (existing && conflict === 'replace') {
    if (existing.folder || !content) throw nameAlreadyExists();
    return { item: replaceContent(call, view, existing, content), created: false };
  }
  const name = existing ? freeName(view, folder, wanted) : wanted;
  return { item: create(call, view, folder, name, content), created: true };
}

/** Makes the folders of a path that are missing, as an upload by path does; gives the last. */
export function makeFolders(
  call: Call,
  view: ListView,
  from: DriveItem,
  names: readonly string[],
): DriveItem {
  return names.reduce((folder, name) => create(call, view, folder, checkName(name), undefined), from);
}

/** Writes new bytes into a file, under If-Match. */
export function replaceContent(
  call: Call,
  view: ListView,
  item: DriveItem,
  content: { bytes: Uint8Array; mime: string },
): DriveItem {
  refuseStaleFile(call, item);
  const size = content.bytes.length;
  return storeDriveItem(call, view, { ...item, mime: content.mime, size }, content.bytes);
}

/** Writes a file's or folder's changed members as its next version, its list item with it. */
export function storeDriveItem(
  call: Call,
  view: ListView,
  item: DriveItem,
  bytes: Uint8Array | undefined,
): DriveItem {
  return view.store.together(() => {
    const listItem = item.itemNumber === undefined ? undefined : itemByNumber(view.store, item.itemNumber);
    const changed =
      listItem && storeChange(call, view, listItem, { ...listItem.fields, FileLeafRef: item.name });
    const change = changed?.change ?? advanceList(view.store, view.list.id, 0).change;
    const next = {
      ...item,
      version: item.version + 1,
      change,
      modified: nowOf(call.world),
      modifiedBy: identityOf(call),
    };
    updateDriveItem(view.store, next, bytes);
    return next;
  });
}

/** Deletes a file, or a folder with all it holds. */
export function deleteDriveItem(call: Call, view: ListView, item: DriveItem): void {
  view.store.together(() => {
    for (const child of childrenOf(view.store, item)) deleteDriveItem(call, view, child);
    const listItem = item.itemNumber === undefined ? undefined : itemByNumber(view.store, item.itemNumber);
    if (listItem) deleteItem(call, view, listItem);
    const { change } = advanceList(view.store, view.list.id, 0);
    updateDriveItem(view.store, { ...item, deleted: true, change }, undefined);
  });
}

/** Refuses with 412 when the caller's If-Match is not the file's own eTag. */
export function refuseStaleFile(call: Call, item: DriveItem): void {
  const given = call.request.headers['if-match'];
  if (given === undefined || given === '*' || given === etagOfDriveItem(item)) return;
  throw new GraphFault(412, 'notAllowed', "ETag does not match current item's value");
}

function create(call: Call, view: ListView, folder: DriveItem, name: string, content: NewContent): DriveItem {
  const by = identityOf(call);
  const now = nowOf(call.world);
  return view.store.together(() => {
    const listItem = addItem(call, view, { FileLeafRef: name }, content ? 'Document' : 'Folder');
    const bare = {
      name,
      folder: !content,
      mime: content?.mime ?? '',
      size: content?.bytes.length ?? 0,
      deleted: false,
    };
    const place = {
      driveId: view.list.id,
      parent: folder.id,
      itemNumber: listItem.number,
      change: listItem.change,
    };
    const stamps = {
      created: now,
      modified: now,
      createdBy: by,
      modifiedBy: by,
      version: 1,
      guid: listItem.guid,
    };
    const id = driveItemId(`${view.list.id}|${listItem.guid}`);
    return insertDriveItem(view.store, { ...bare, ...place, ...stamps, id }, content?.bytes);
  });
}

function freeName(view: ListView, folder: DriveItem, wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 1; ; count += 1) {
    const name = `${stem} ${count}${ending}`;
    if (!findChild(view.store, folder, name)) return name;
  }
}
