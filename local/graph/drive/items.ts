import { GraphFault, invalidRequest, itemNotFound } from '../errors';
import { bodyOf } from '../request-body';
import { param, type Answer, type Call, type Route } from '../call';
import { nextLink } from '../links';
import { picked } from '../picked';
import { topOf } from '../query';
import { childrenOf, searchDrive, findDriveItem, type DriveItem } from '../store/drive-items';
import { itemByNumber } from '../store/items';
import { isObject } from '../store/rows';
import { changeItem } from '../sharepoint/items';
import { fieldsAnswer, itemAnswer } from '../sharepoint/item-answer';
import { downloadUrl, driveItemAnswer, etagOfDriveItem } from './drive-answer';
import { checkName, requireDriveItem, targetOf } from './find-item';
import { requireDrive } from './find-drive';
import {
  deleteDriveItem,
  makeFolders,
  refuseStaleFile,
  replaceContent,
  storeDriveItem,
  writeDriveItem,
  type Conflict,
} from './write-item';
import type { ListView } from '../sharepoint/item-answer';

const ITEM = 'drives/{drive}/items/{item}';

/** Files and folders. */
export const driveItemRoutes: readonly Route[] = [
  { method: 'GET', template: ITEM, units: 1, handle: get },
  { method: 'PATCH', template: ITEM, units: 2, handle: patch },
  { method: 'DELETE', template: ITEM, units: 2, handle: remove },
  { method: 'GET', template: `${ITEM}/children`, units: 2, handle: children },
  { method: 'POST', template: `${ITEM}/children`, units: 2, handle: createFolder },
  { method: 'GET', template: `${ITEM}/content`, units: 1, handle: download },
  { method: 'PUT', template: `${ITEM}/content`, units: 2, handle: upload },
  { method: 'GET', template: `${ITEM}/search`, units: 2, handle: search },
  { method: 'GET', template: `${ITEM}/listItem`, units: 1, handle: listItem },
  { method: 'GET', template: `${ITEM}/listItem/fields`, units: 1, handle: listItemFields },
  { method: 'PATCH', template: `${ITEM}/listItem/fields`, units: 2, handle: patchListItemFields },
];

/** The conflict behaviour asked for in a body or query, or the usual one. */
export function conflictIn(value: unknown, usual: Conflict): Conflict {
  if (value === undefined || value === null) return usual;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw invalidRequest('The conflict behaviour is not one of fail, replace, rename.');
}

function answer(call: Call, view: ListView, item: DriveItem, status: number): Answer {
  const body = picked(driveItemAnswer(view, item, call.world.clock()), call.query);
  return { status, body, headers: { ETag: etagOfDriveItem(item) } };
}

function get(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  return answer(call, view, requireDriveItem(call, view), 200);
}

function patch(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const item = requireDriveItem(call, view);
  refuseStaleFile(call, item);
  const sent = bodyOf(call);
  const name = typeof sent['name'] === 'string' ? checkName(sent['name']) : item.name;
  const parent = isObject(sent['parentReference']) ? sent['parentReference']['id'] : undefined;
  const folder = typeof parent === 'string' ? findDriveItem(view.store, view.list.id, parent) : undefined;
  if (parent !== undefined && !folder?.folder) throw itemNotFound('The folder could not be found.');
  const moved = { ...item, name, parent: folder?.id ?? item.parent };
  const others = childrenOf(view.store, { ...item, id: moved.parent ?? '' });
  if (others.some((each) => each.id !== item.id && each.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphFault(409, 'nameAlreadyExists', 'Name already exists');
  }
  return answer(call, view, storeDriveItem(call, view, moved, undefined), 200);
}

function remove(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const item = requireDriveItem(call, view);
  if (item.parent === undefined) throw invalidRequest('The root of a drive cannot be deleted.');
  refuseStaleFile(call, item);
  deleteDriveItem(call, view, item);
  return { status: 204 };
}

function children(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  const every = childrenOf(view.store, requireDriveItem(call, view));
  const top = topOf(call.query, 200, 1_000);
  const after = Number(call.query.get('skiptoken') ?? 0);
  const page = every.slice(after, after + top);
  const value = page.map((item) => picked(driveItemAnswer(view, item, call.world.clock()), call.query));
  const next = after + top < every.length ? String(after + top) : undefined;
  return { status: 200, body: { value, ...nextLink(call, next) } };
}

function createFolder(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const sent = bodyOf(call);
  const { name, folder } = sent;
  if (typeof name !== 'string' || !isObject(folder))
    throw invalidRequest('A folder needs a name and the folder facet.');
  const conflict = conflictIn(sent['@microsoft.graph.conflictBehavior'], 'fail');
  const made = writeDriveItem(call, view, requireDriveItem(call, view), name, undefined, conflict);
  return answer(call, view, made.item, 201);
}

function download(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  const item = requireDriveItem(call, view);
  if (item.folder) throw invalidRequest('A folder has no content.');
  return { status: 302, headers: { Location: downloadUrl(view.origin, item, call.world.clock()) } };
}

function upload(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const target = targetOf(call, view);
  const content = {
    bytes: call.request.bytes,
    mime: call.request.headers['content-type'] ?? 'application/octet-stream',
  };
  if (target.item) {
    if (target.item.folder) throw invalidRequest('A folder has no content.');
    const conflict = conflictIn(call.query.get('@microsoft.graph.conflictbehavior'), 'replace');
    if (conflict === 'replace')
      return answer(call, view, replaceContent(call, view, target.item, content), 200);
    const made = writeDriveItem(call, view, target.folder, target.item.name, content, conflict);
    return answer(call, view, made.item, 201);
  }
  const name = target.missing.at(-1) ?? '';
  const folder = makeFolders(call, view, target.folder, target.missing.slice(0, -1));
  return answer(call, view, writeDriveItem(call, view, folder, name, content, 'replace').item, 201);
}

function search(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  const found = searchDrive(view.store, view.list.id, call.query.get('q') ?? '');
  return {
    status: 200,
    body: { value: found.map((item) => driveItemAnswer(view, item, call.world.clock())) },
  };
}

function listItemOf(call: Call, view: ListView): Parameters<typeof itemAnswer>[1] {
  const { itemNumber } = requireDriveItem(call, view);
  const item = itemNumber === undefined ? undefined : itemByNumber(view.store, itemNumber);
  if (!item) throw itemNotFound();
  return item;
}

function listItem(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  return { status: 200, body: itemAnswer(view, listItemOf(call, view), 'all') };
}

function listItemFields(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  return { status: 200, body: fieldsAnswer(view, listItemOf(call, view), undefined) };
}

function patchListItemFields(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const changed = changeItem(call, view, listItemOf(call, view), bodyOf(call));
  return { status: 200, body: fieldsAnswer(view, changed, undefined) };
}
