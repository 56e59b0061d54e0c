import { facet, type Column } from '../store/columns';
import { findItem, type Item } from '../store/items';
import { textOr } from '../store/rows';
import type { SharePointList } from '../store/lists';
import { findList } from '../store/lists';
import type { Site } from '../store/sites';
import type { Store } from '../store/open-store';
import { typeOf, valueIn } from './column-types';
import { webAddress } from './web-address';

/** All that is needed to show the items of a list. */
export interface ListView {
  store: Store;
  origin: string;
  site: Site;
  list: SharePointList;
  columns: readonly Column[];
}

/** The eTag of an item, quotes inside the text: "guid,version". */
export function etagOf(item: Item): string {
  return `"${item.guid},${item.version}"`;
}

/** An item as Graph shows it; `fields` only when expanded. */
export function itemAnswer(view: ListView, item: Item, fields: FieldSelection): Record<string, unknown> {
  return itemShower(view, fields)(item);
}

/** Shows many items of a list alike: what does not change from row to row is worked out once. */
export function itemShower(view: ListView, fields: FieldSelection): (item: Item) => Record<string, unknown> {
  const site = webAddress(view.origin, view.site);
  const parentReference = parentOf(view);
  const contentTypes = new Map(
    ['Item', 'Document', 'Folder'].map((name) => [name, { id: contentTypeId(view.list, name), name }]),
  );
  const showFields =
    fields === 'none' ? undefined : fieldsShower(view, fields === 'all' ? undefined : fields);
  return (item) => {
    const etag = etagOf(item);
    const answer: Record<string, unknown> = {
      '@odata.etag': etag,
      createdDateTime: item.created,
      eTag: etag,
      id: String(item.id),
      lastModifiedDateTime: item.modified,
      webUrl: `${site}/${placeOf(view.list, item)}`,
      createdBy: item.createdBy,
      lastModifiedBy: item.modifiedBy,
      parentReference,
      contentType: contentTypes.get(item.contentType),
    };
    if (showFields) answer['fields'] = showFields(item);
    return answer;
  };
}

/** Where an item stands below its site: files by name, other items by number. */
function placeOf(list: SharePointList, item: Item): string {
  const folder = encodeURIComponent(list.name);
  if (list.template !== 'documentLibrary') return `Lists/${folder}/${item.id}_.000`;
  return `${folder}/${encodeURIComponent(textOr(item.fields['FileLeafRef'], String(item.id)))}`;
}

function parentOf(view: ListView): Record<string, unknown> {
  const path = view.list.template === 'documentLibrary' ? { path: encodeURIComponent(view.list.name) } : {};
  return { id: view.list.id, ...path, siteId: view.site.id };
}

/** Which fields come with an item: none, the usual ones, or the named ones. */
export type FieldSelection = 'none' | 'all' | readonly string[];

/** An item's fields: the usual ones without a selection; hidden columns and lookup texts only when named. */
export function fieldsAnswer(
  view: ListView,
  item: Item,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  return fieldsShower(view, select)(item);
}

type Reader = (item: Item) => unknown;

function fieldsShower(
  view: ListView,
  select: readonly string[] | undefined,
): (item: Item) => Record<string, unknown> {
  const named = (select ?? []).map((name): [string, Reader] => [name, readerOf(view, name)]);
  const readers = select ? named : usualReaders(view);
  return (item) => {
    const answer: Record<string, unknown> = { '@odata.etag': etagOf(item) };
    for (const [name, read] of readers) {
      const value = read(item);
      // Null is never shown: a column without a value is absent.
      if (value !== undefined && value !== null) answer[name] = value;
    }
    return answer;
  };
}

const USUAL = [
  'Title',
  'FileLeafRef',
  'LinkTitle',
  'id',
  'ContentType',
  'Modified',
  'Created',
  'AuthorLookupId',
  'EditorLookupId',
  'AppAuthorLookupId',
  'AppEditorLookupId',
  '_UIVersionString',
  'Attachments',
  'Edit',
  'LinkTitleNoMenu',
  'ItemChildCount',
  'FolderChildCount',
  '_ComplianceFlags',
  '_ComplianceTag',
  '_ComplianceTagWrittenTime',
  '_ComplianceTagUserId',
];

function usualReaders(view: ListView): [string, Reader][] {
  const own = view.columns
    .filter((column) => !column.builtIn && column.definition['hidden'] !== true)
    .map((column): [string, Reader] => {
      if (typeOf(column) === 'lookup') return [`${column.name}LookupId`, (item) => valueIn(column, item)];
      return [column.name, columnReader(view, column)];
    });
  return [...own, ...USUAL.map((name): [string, Reader] => [name, readerOf(view, name)])];
}

function readerOf(view: ListView, name: string): Reader {
  const column = view.columns.find((each) => each.name === name);
  if (column && !column.builtIn) return columnReader(view, column);
  const lookup = view.columns.find((each) => !each.builtIn && `${each.name}LookupId` === name);
  if (lookup && typeOf(lookup) === 'lookup') return (item) => valueIn(lookup, item);
  return (item) => systemValue(view, item, name) ?? (column && valueIn(column, item));
}

function systemValue(view: ListView, item: Item, name: string): unknown {
  if (name === 'id' || name === 'ID') return String(item.id);
  if (name === '_UIVersionString') return `${item.version}.0`;
  if (name === 'LinkTitle' || name === 'LinkTitleNoMenu') return item.fields['Title'];
  if (name === 'AuthorLookupId' || name === 'EditorLookupId')
    return authorOf(item, name === 'AuthorLookupId');
  const byApp =
    name === 'AppAuthorLookupId' ? item.createdBy : name === 'AppEditorLookupId' ? item.modifiedBy : {};
  if ('application' in byApp) return '10';
  if (view.list.template !== 'documentLibrary' && name === 'Attachments') return false;
  if (name === 'ItemChildCount' || name === 'FolderChildCount') return '0';
  return name === 'Edit' || name.startsWith('_Compliance') ? '' : undefined;
}

/** 1073741822 is SharePoint's own account, which stands for what an application did. */
function authorOf(item: Item, created: boolean): string {
  const by = created ? item.createdBy : item.modifiedBy;
  return 'application' in by ? '1073741822' : '6';
}

function columnReader(view: ListView, column: Column): Reader {
  const type = typeOf(column);
  if (type === 'lookup') return (item) => lookupText(view, column, valueIn(column, item));
  if (type !== 'multiLookup') return (item) => valueIn(column, item);
  return (item) => {
    const ids = valueIn(column, item);
    if (!Array.isArray(ids)) return undefined;
    return ids.map((id) => ({ LookupId: Number(id), LookupValue: lookupText(view, column, id) ?? '' }));
  };
}

function lookupText(view: ListView, column: Column, id: unknown): string | undefined {
  const target = lookupTarget(view.store, view.site.id, column);
  const item = target && findItem(view.store, target.list.id, String(id));
  const value = item?.fields[target?.columnName ?? ''];
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

/** The list and column that a lookup or person column points to. */
export function lookupTarget(
  store: Store,
  siteId: string,
  column: Column,
): { list: SharePointList; columnName: string } | undefined {
  const lookup = facet(column, 'lookup');
  const key = lookup ? lookup['listId'] : 'User Information List';
  const list = typeof key === 'string' ? findList(store, siteId, key) : undefined;
  const columnName = lookup?.['columnName'];
  return list && { list, columnName: typeof columnName === 'string' ? columnName : 'Title' };
}

/** A list's own content type: SharePoint's Item, Document or Folder with the list's id behind it. */
export function contentTypeId(list: SharePointList, name: string): string {
  const base = name === 'Folder' ? '0x0120' : name === 'Document' ? '0x0101' : '0x01';
  return `${base}00${list.id.replaceAll('-', '').toUpperCase()}`;
}
