import { invalidRequest, itemNotFound, preconditionFailed } from '../errors';
import { expansions } from '../query';
import { requireList, type AccessLevel } from '../access';
import { bodyOf } from '../request-body';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { columnsOf } from '../store/columns';
import { findItem, insertItem, markItemDeleted, updateItem, type Fields, type Item } from '../store/items';
import { markFileDeleted } from '../store/drive-items';
import { advanceList } from '../store/lists';
import { isObject } from '../store/rows';
import { notifyListChange } from '../notifications';
import { identityOf, nowOf } from '../stamps';
import { nextLink } from '../links';
import { picked } from '../picked';
import { comparableIn, defaultOf, storedName, typeOf } from './column-types';
import { readFields, withChanges, type FieldRules } from './field-values';
import {
  etagOf,
  fieldsAnswer,
  itemAnswer,
  itemShower,
  lookupTarget,
  type FieldSelection,
  type ListView,
} from './item-answer';
import { isTaken, refreshIndexes } from './item-index';
import { queryItems } from './item-query';

const ITEMS = 'sites/{site}/lists/{list}/items';

/** Reading and writing list items. */
export const itemRoutes: readonly Route[] = [
  { method: 'GET', template: ITEMS, units: 2, handle: list },
  { method: 'POST', template: ITEMS, units: 2, handle: create },
  { method: 'GET', template: `${ITEMS}/{item}`, units: 1, handle: get },
  { method: 'PATCH', template: `${ITEMS}/{item}`, units: 2, handle: patch },
  { method: 'DELETE', template: `${ITEMS}/{item}`, units: 2, handle: remove },
  { method: 'GET', template: `${ITEMS}/{item}/fields`, units: 1, handle: getFields },
  { method: 'PATCH', template: `${ITEMS}/{item}/fields`, units: 2, handle: patchFields },
];

/** The list a call addresses, with all that is needed to show its items. */
export function viewOf(call: Call, level: AccessLevel): ListView {
  const { site, list: found } = requireList(call, param(call, 'site'), param(call, 'list'), level);
  const { store } = call.world;
  return { store, origin: call.world.origin(), site, list: found, columns: columnsOf(store, found.id) };
}

/** The item a call addresses, in its list. */
export function requireItem(call: Call, view: ListView): Item {
  const item = findItem(view.store, view.list.id, param(call, 'item'));
  if (!item) throw itemNotFound();
  return item;
}

/** Changes fields of an item under all the rules: types, uniqueness, If-Match, a new version. */
export function changeItem(call: Call, view: ListView, item: Item, sent: Record<string, unknown>): Item {
  refuseStale(call, item);
  const fields = withChanges(item.fields, readFields(sent, rulesOf(view)));
  return storeChange(call, view, item, fields);
}

/** Writes an item's new fields as its next version. */
export function storeChange(call: Call, view: ListView, item: Item, fields: Fields): Item {
  const next: Item = {
    ...item,
    fields,
    version: item.version + 1,
    modified: nowOf(call.world),
    modifiedBy: identityOf(call),
  };
  refuseTaken(view, next, item);
  return view.store.together(() => {
    const { change } = advanceList(view.store, view.list.id, 0);
    const stored = { ...next, change };
    updateItem(view.store, stored);
    refreshIndexes(view.store, view.columns, item, stored);
    notifyListChange(call.world, view.list.id);
    return stored;
  });
}

/** Adds an item with fields that are already checked. */
export function addItem(call: Call, view: ListView, fields: Fields, contentType: string): Item {
  const now = nowOf(call.world);
  const by = identityOf(call);
  const blank = {
    listId: view.list.id,
    guid: call.world.newId(),
    version: 1,
    deleted: false,
    fields,
    contentType,
  };
  const stamps = { created: now, modified: now, createdBy: by, modifiedBy: by };
  refuseTaken(view, { ...blank, ...stamps, number: 0, id: 0, change: 0 }, undefined);
  return view.store.together(() => {
    const { nextItem, change } = advanceList(view.store, view.list.id, 1);
    const item = insertItem(view.store, { ...blank, ...stamps, id: nextItem - 1, change });
    refreshIndexes(view.store, view.columns, undefined, item);
    notifyListChange(call.world, view.list.id);
    return item;
  });
}

/** Deletes an item, leaving the marker that delta shows. */
export function deleteItem(call: Call, view: ListView, item: Item): void {
  view.store.together(() => {
    const { change } = advanceList(view.store, view.list.id, -1);
    refreshIndexes(view.store, view.columns, item, undefined);
    markItemDeleted(view.store, item, change);
    markFileDeleted(view.store, item.number, change);
    notifyListChange(call.world, view.list.id);
  });
}

/** Refuses with 412 when the caller's If-Match is not the item's own eTag. */
function refuseStale(call: Call, item: Item): void {
  const given = call.request.headers['if-match'];
  if (given === undefined || given === '*') return;
  if (given.replace(/^W\//, '') !== etagOf(item)) throw preconditionFailed();
}

/** What a list says about the fields that may be written. */
function rulesOf(view: ListView): FieldRules {
  return {
    columns: view.columns,
    timeZone: view.site.timeZone,
    lookupExists: (column, id) => {
      const target = lookupTarget(view.store, view.site.id, column);
      return target !== undefined && findItem(view.store, target.list.id, String(id)) !== undefined;
    },
  };
}

function list(call: Call): Answer {
  const view = viewOf(call, 1);
  const page = queryItems(view, call.query, call.request.headers['prefer'] ?? '');
  const fields = fieldsWanted(call);
  const root = `${versionRoot(call.world)}/$metadata#sites('${view.site.id}')/lists('${view.list.id}')/items`;
  const value = page.items.map(itemShower(view, fields)).map((item) => chosen(call, item));
  return { status: 200, body: { '@odata.context': root, value, ...nextLink(call, page.next) } };
}

/** Applies `$select` to an item; what was expanded stays. */
function chosen(call: Call, item: Record<string, unknown>): Record<string, unknown> {
  const kept = picked(item, call.query);
  return item['fields'] === undefined || kept === item ? kept : { ...kept, fields: item['fields'] };
}

function create(call: Call): Answer {
  const view = viewOf(call, 2);
  if (view.list.template === 'documentLibrary') {
    throw invalidRequest('To add an item to a document library, use SPFileCollection.Add()');
  }
  const sent = fieldsSent(bodyOf(call));
  const fields = withChanges(defaultsOf(view), readFields(sent, rulesOf(view)));
  return { status: 201, body: itemAnswer(view, addItem(call, view, fields, 'Item'), 'all') };
}

function get(call: Call): Answer {
  const view = viewOf(call, 1);
  const item = requireItem(call, view);
  return {
    status: 200,
    body: chosen(call, itemAnswer(view, item, fieldsWanted(call))),
    headers: { ETag: etagOf(item) },
  };
}

function patch(call: Call): Answer {
  const view = viewOf(call, 2);
  const changed = changeItem(call, view, requireItem(call, view), fieldsSent(bodyOf(call)));
  return { status: 200, body: itemAnswer(view, changed, 'all'), headers: { ETag: etagOf(changed) } };
}

function remove(call: Call): Answer {
  const view = viewOf(call, 2);
  const item = requireItem(call, view);
  refuseStale(call, item);
  deleteItem(call, view, item);
  return { status: 204 };
}

function getFields(call: Call): Answer {
  const view = viewOf(call, 1);
  const select = call.query.get('select')?.split(',');
  return { status: 200, body: fieldsAnswer(view, requireItem(call, view), select) };
}

function patchFields(call: Call): Answer {
  const view = viewOf(call, 2);
  const changed = changeItem(call, view, requireItem(call, view), bodyOf(call));
  return { status: 200, body: fieldsAnswer(view, changed, undefined), headers: { ETag: etagOf(changed) } };
}

/** The fields that `$expand` asks for. */
export function fieldsWanted(call: Call): FieldSelection {
  const expansion = expansions(call.query).find((each) => each.name === 'fields');
  return expansion ? (expansion.select ?? 'all') : 'none';
}

/** The `fields` of a body; unknown members beside it are let pass, as the service does. */
function fieldsSent(body: Record<string, unknown>): Record<string, unknown> {
  const fields = body['fields'];
  if (fields === undefined || fields === null) return {};
  if (!isObject(fields)) throw invalidRequest('The fields of an item must be an object.');
  return fields;
}

function defaultsOf(view: ListView): Fields {
  const fields: Fields = {};
  for (const column of view.columns) {
    const value = defaultOf(column);
    if (value === undefined) continue;
    const type = typeOf(column);
    fields[storedName(column)] =
      type === 'number' ? Number(value) : type === 'boolean' ? value === '1' : value;
  }
  return fields;
}

function refuseTaken(view: ListView, next: Item, before: Item | undefined): void {
  for (const column of view.columns) {
    if (!column.unique) continue;
    const value = comparableIn(column, next);
    if (before && comparableIn(column, before) === value) continue;
    if (isTaken(view.store, column, value, next.number)) {
      throw invalidRequest('One or more fields with unique constraints already has the provided value.');
    }
  }
}
