import { createHash } from 'node:crypto';
import { accessDenied, itemNotFound } from '../errors';
import { hasRole, levelAt, requireSite, type AccessLevel } from '../access';
import { requireUser } from '../directory/find-user';
import { columnsOf } from '../store/columns';
import { findRoot, insertDriveItem, type DriveItem } from '../store/drive-items';
import { findList, findListById, listsOf, type SharePointList } from '../store/lists';
import { findSite, findSiteOfGroup, type Site } from '../store/sites';
import { nowOf } from '../stamps';
import { seedSite } from '../seeds';
import type { ListView } from '../sharepoint/item-answer';
import type { Call } from '../call';

/** The id of the drive that a library is. */
export function driveIdOf(list: SharePointList): string {
  return `b!${Buffer.from(list.id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The library behind a drive key, if the caller may do so much there. Keys with «~» are the aliases of addressing. */
export function requireDrive(call: Call, key: string, level: AccessLevel): ListView {
  const { site, list } = locate(call, key);
  if (driveLevel(call, site, list) < level) throw accessDenied();
  const { store } = call.world;
  return { store, origin: call.world.origin(), site, list, columns: columnsOf(store, list.id) };
}

/** The root folder of a drive, made on first use. */
export function rootOf(call: Call, view: ListView): DriveItem {
  const known = findRoot(view.store, view.list.id);
  if (known) return known;
  const now = nowOf(call.world);
  const { createdBy, modifiedBy } = view.list;
  const blank = {
    parent: undefined,
    name: 'root',
    folder: true,
    mime: '',
    size: 0,
    deleted: false,
    itemNumber: undefined,
  };
  const stamps = { created: now, modified: now, createdBy, modifiedBy };
  const place = { driveId: view.list.id, guid: call.world.newId(), version: 1, change: 1 };
  return insertDriveItem(
    view.store,
    { ...blank, ...stamps, ...place, id: driveItemId(`${view.list.id}|root`) },
    undefined,
  );
}

/** An id for a file or folder, in the form that the service uses. */
export function driveItemId(seed: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const digest = createHash('sha256').update(seed).digest();
  return `01${[...digest].map((byte) => letters[byte % 32]).join('')}`;
}

function locate(call: Call, key: string): { site: Site; list: SharePointList } {
  const [kind = '', first = '', second = ''] = key.split('~');
  if (second) return listOf(call, first, second);
  if (kind === 'site' && first)
    return libraryOf(call, findSite(call.world.store, first) ?? requireSite(call, first, 1));
  if (kind === 'group' && first) return libraryOf(call, findSiteOfGroup(call.world.store, first));
  if (kind === 'user' && first) return libraryOf(call, personalSite(call, first));
  const hex = key.startsWith('b!') ? Buffer.from(key.slice(2), 'base64url').toString('hex') : '';
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const list = findListById(call.world.store, id);
  const site = list && findSite(call.world.store, list.siteId);
  if (!list || !site) throw itemNotFound('The resource could not be found.');
  return { site, list };
}

function listOf(call: Call, siteKey: string, listKey: string): { site: Site; list: SharePointList } {
  const site = findSite(call.world.store, siteKey);
  const list = site && findList(call.world.store, site.id, listKey);
  if (!site || list?.template !== 'documentLibrary') throw itemNotFound('The specified list was not found');
  return { site, list };
}

function libraryOf(call: Call, site: Site | undefined): { site: Site; list: SharePointList } {
  const list = site && listsOf(call.world.store, site.id).find((each) => each.template === 'documentLibrary');
  if (!site || !list) throw itemNotFound('The resource could not be found.');
  return { site, list };
}

/** A person's OneDrive is the library of a site of their own, made on first use. */
function personalSite(call: Call, userKey: string): Site | undefined {
  const user = requireUser(call, userKey);
  const path = `personal/${String(user.body['userPrincipalName']).replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
  const displayName = String(user.body['displayName']);
  const by = { user: { id: user.id, displayName } };
  const { id } = seedSite(call.world, { host: 'my.sharepoint.local', path, displayName }, by);
  return findSite(call.world.store, id);
}

function driveLevel(call: Call, site: Site, list: SharePointList): AccessLevel {
  const { caller, world } = call;
  const bySite = levelAt(world, caller, site.id, list.id);
  const byFiles: AccessLevel = hasRole(caller, 'Files.ReadWrite.All')
    ? 2
    : hasRole(caller, 'Files.Read.All')
      ? 1
      : 0;
  if (caller.kind === 'application') return bySite > byFiles ? bySite : byFiles;
  const own = site.path.startsWith('personal/') && hasRole(caller, 'Files.ReadWrite', 'Files.ReadWrite.All');
  const ownPath = own ? personalSite(call, 'me')?.id === site.id : false;
  return ownPath ? 4 : bySite;
}
