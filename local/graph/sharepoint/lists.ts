import { invalidRequest, nameAlreadyExists } from '../errors';
import { requireList, requireSite } from '../access';
import { expansions } from '../query';
import { bodyOf } from '../request-body';
import { param, type Answer, type Call, type Route } from '../call';
import { columnsOf } from '../store/columns';
import { deleteList, findList, insertList, listsOf, updateList, type SharePointList } from '../store/lists';
import { isObject } from '../store/rows';
import { identityOf, nowOf } from '../stamps';
import { picked } from '../picked';
import { addBuiltInColumns, addColumn, columnAnswer } from './column-definitions';
import { contentTypesAnswer } from './content-types';
import { itemAnswer } from './item-answer';
import { itemsAfter } from '../store/items';
import { webAddress } from './web-address';
import type { Site } from '../store/sites';
import type { Store } from '../store/open-store';

const LISTS = 'sites/{site}/lists';
const TEMPLATES = ['genericList', 'documentLibrary'];

/** The lists of a site. */
export const listRoutes: readonly Route[] = [
  { method: 'GET', template: LISTS, units: 2, handle: list },
  { method: 'POST', template: LISTS, units: 2, handle: create },
  { method: 'GET', template: `${LISTS}/{list}`, units: 1, handle: get },
  { method: 'PATCH', template: `${LISTS}/{list}`, units: 2, handle: patch },
  { method: 'DELETE', template: `${LISTS}/{list}`, units: 2, handle: remove },
];

/** What a new list needs to be told. */
export interface NewList {
  displayName: string;
  name: string;
  description: string;
  template: string;
  hidden: boolean;
  by: Record<string, unknown>;
  now: string;
}

/** Makes a list with its built-in columns. */
export function makeList(store: Store, siteId: string, wanted: NewList, newId: () => string): SharePointList {
  const { displayName, name, description, template, hidden, by, now } = wanted;
  const counts = { nextItem: 1, lastChange: 0, changeFloor: 0, version: 1, itemCount: 0 };
  const stamps = { created: now, modified: now, createdBy: by, modifiedBy: by };
  const made = {
    id: newId(),
    siteId,
    name,
    displayName,
    description,
    template,
    hidden,
    system: hidden,
    ...counts,
    ...stamps,
  };
  store.together(() => {
    insertList(store, made);
    addBuiltInColumns(store, made.id, template, newId);
  });
  return made;
}

/** A list as Graph shows it. */
export function listAnswer(call: Call, site: Site, found: SharePointList): Record<string, unknown> {
  const folder = found.template === 'documentLibrary' ? '' : 'Lists/';
  return {
    '@odata.etag': `"${found.id},${found.version}"`,
    createdDateTime: found.created,
    description: found.description,
    eTag: `"${found.id},${found.version}"`,
    id: found.id,
    lastModifiedDateTime: found.modified,
    name: found.name,
    webUrl: `${webAddress(call.world.origin(), site)}/${folder}${encodeURIComponent(found.name)}`,
    displayName: found.displayName,
    createdBy: found.createdBy,
    lastModifiedBy: found.modifiedBy,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: found.hidden, template: found.template },
    ...(found.system ? { system: {} } : {}),
    ...expanded(call, site, found),
  };
}

function expanded(call: Call, site: Site, found: SharePointList): Record<string, unknown> {
  const { store } = call.world;
  const names = expansions(call.query).map((each) => each.name);
  const columns = columnsOf(store, found.id);
  const view = { store, origin: call.world.origin(), site, list: found, columns };
  const items = names.includes('items') ? itemsAfter(store, found.id, 0, 200) : [];
  return {
    ...(names.includes('columns') ? { columns: columns.map(columnAnswer) } : {}),
    ...(names.includes('contenttypes') ? { contentTypes: contentTypesAnswer(found) } : {}),
    ...(names.includes('items') ? { items: items.map((item) => itemAnswer(view, item, 'all')) } : {}),
  };
}

function list(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 1);
  const named = /^displayName eq '((?:[^']|'')*)'$/
    .exec(call.query.get('filter') ?? '')?.[1]
    ?.replaceAll("''", "'");
  if (call.query.get('filter') !== undefined && named === undefined)
    throw invalidRequest('Invalid filter clause');
  // System lists come only when the system facet is asked for by name.
  const withSystem = /\bsystem\b/i.test(call.query.get('select') ?? '');
  const value = listsOf(call.world.store, site.id)
    .filter((found) => withSystem || !found.system)
    .filter((found) => named === undefined || found.displayName.toLowerCase() === named.toLowerCase())
    .map((found) => picked(listAnswer(call, site, found), call.query));
  return { status: 200, body: { value } };
}

function create(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 3);
  const sent = bodyOf(call);
  if ('name' in sent) {
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  const displayName = sent['displayName'];
  const template = isObject(sent['list']) ? (sent['list']['template'] ?? 'genericList') : 'genericList';
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 255)
    throw unacceptable();
  if (typeof template !== 'string' || !TEMPLATES.includes(template)) throw unacceptable();
  const made = createWithColumns(call, site, sent, displayName, template);
  return { status: 201, body: listAnswer(call, site, made) };
}

function createWithColumns(
  call: Call,
  site: Site,
  sent: Record<string, unknown>,
  displayName: string,
  template: string,
): SharePointList {
  const { store, newId } = call.world;
  if (findList(store, site.id, displayName)) throw nameAlreadyExists();
  const description = typeof sent['description'] === 'string' ? sent['description'] : '';
  const stamps = { by: identityOf(call), now: nowOf(call.world) };
  const name = displayName.replaceAll(/[^\p{L}\p{N} _-]/gu, '');
  return store.together(() => {
    const wanted = { displayName, name, description, template, hidden: false, ...stamps };
    const made = makeList(store, site.id, wanted, newId);
    const columns = Array.isArray(sent['columns']) ? sent['columns'] : [];
    for (const column of columns) {
      if (!isObject(column)) throw unacceptable();
      addColumn(store, made, column, newId);
    }
    return made;
  });
}

function get(call: Call): Answer {
  const { site, list: found } = requireList(call, param(call, 'site'), param(call, 'list'), 1);
  return { status: 200, body: picked(listAnswer(call, site, found), call.query) };
}

function patch(call: Call): Answer {
  const { site, list: found } = requireList(call, param(call, 'site'), param(call, 'list'), 3);
  const sent = bodyOf(call);
  const displayName = typeof sent['displayName'] === 'string' ? sent['displayName'] : found.displayName;
  const other = findList(call.world.store, site.id, displayName);
  if (other && other.id !== found.id) throw nameAlreadyExists();
  const description = typeof sent['description'] === 'string' ? sent['description'] : found.description;
  const changed = {
    ...found,
    displayName,
    description,
    modified: nowOf(call.world),
    modifiedBy: identityOf(call),
  };
  updateList(call.world.store, changed);
  return { status: 200, body: listAnswer(call, site, { ...changed, version: found.version + 1 }) };
}

function remove(call: Call): Answer {
  const { list: found } = requireList(call, param(call, 'site'), param(call, 'list'), 3);
  deleteList(call.world.store, found.id);
  return { status: 204 };
}

function unacceptable(): Error {
  return invalidRequest('One of the provided arguments is not acceptable.');
}
