import { invalidRequest, itemNotFound } from '../errors';
import { param, type Call } from '../call';
import { findByListItem, findChild, findDriveItem, type DriveItem } from '../store/drive-items';
import { findItem } from '../store/items';
import { rootOf } from './find-drive';
import type { ListView } from '../sharepoint/item-answer';

/** Where an address leads: to something that is there, or to a name in a folder that may be yet to come. */
export interface Target {
  item: DriveItem | undefined;
  /** The last folder on the way that exists. */
  folder: DriveItem;
  /** Names below that folder, the last being the target's own; empty for an address by id. */
  missing: string[];
}

/** Follows `root`, `root:/a/b`, an id, `id:/name` or a list item's alias to its place. */
export function targetOf(call: Call, view: ListView): Target {
  const key = param(call, 'item');
  const cut = key.indexOf(':/');
  const start = startOf(call, view, cut < 0 ? key : key.slice(0, cut));
  const names =
    cut < 0
      ? []
      : key
          .slice(cut + 2)
          .split('/')
          .filter((name) => name !== '');
  let folder = start;
  for (const [at, name] of names.entries()) {
    const child = findChild(view.store, folder, name);
    if (!child) return { item: undefined, folder, missing: names.slice(at) };
    if (at === names.length - 1) return { item: child, folder, missing: [] };
    if (!child.folder) throw itemNotFound('The resource could not be found.');
    folder = child;
  }
  return { item: start, folder: start, missing: [] };
}

/** The file or folder that a call addresses; 404 when there is none. */
export function requireDriveItem(call: Call, view: ListView): DriveItem {
  const { item } = targetOf(call, view);
  if (!item) throw itemNotFound('The resource could not be found.');
  return item;
}

/** Refuses a name that SharePoint does not take. */
export function checkName(name: string): string {
  const reserved = /^(CON|PRN|AUX|NUL|COM\d|LPT\d|\.lock|desktop\.ini|~\$.*)$/i;
  if (
    name === '' ||
    name.length > 255 ||
    /["*:<>?/\\|]/.test(name) ||
    name !== name.trim() ||
    reserved.test(name)
  ) {
    throw invalidRequest('The provided name cannot contain illegal characters.');
  }
  return name;
}

function startOf(call: Call, view: ListView, key: string): DriveItem {
  if (key.toLowerCase() === 'root') return rootOf(call, view);
  const item = key.startsWith('listItem~') ? byListItem(view, key.slice(9)) : byId(call, view, key);
  if (!item) throw itemNotFound('The resource could not be found.');
  return item;
}

function byId(call: Call, view: ListView, id: string): DriveItem | undefined {
  rootOf(call, view);
  return findDriveItem(view.store, view.list.id, id);
}

function byListItem(view: ListView, id: string): DriveItem | undefined {
  const item = findItem(view.store, view.list.id, id);
  return item && findByListItem(view.store, view.list.id, item.number);
}
