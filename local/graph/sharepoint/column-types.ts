import { facet, type Column } from '../store/columns';
import { isObject } from '../store/rows';
import type { Item } from '../store/items';

export type ColumnType =
  | 'text'
  | 'note'
  | 'number'
  | 'boolean'
  | 'dateTime'
  | 'choice'
  | 'multiChoice'
  | 'lookup'
  | 'multiLookup'
  | 'hyperlink'
  | 'other';

/** The facets that make a column's type; a definition has exactly one of them. */
export const FACETS = [
  'text',
  'number',
  'currency',
  'boolean',
  'dateTime',
  'choice',
  'lookup',
  'personOrGroup',
  'hyperlinkOrPicture',
  'calculated',
  'term',
  'thumbnail',
  'geolocation',
  'contentApprovalStatus',
] as const;

// Asked for every value of every row: worked out once for each column as it stands.
const types = new WeakMap<Column, ColumnType>();

const INDEXABLE: readonly ColumnType[] = ['text', 'number', 'boolean', 'dateTime', 'choice', 'lookup'];

/** The type of a column; persons are lookups into the site's people list. */
export function typeOf(column: Column): ColumnType {
  const known = types.get(column);
  if (known) return known;
  const type = readType(column);
  types.set(column, type);
  return type;
}

function readType(column: Column): ColumnType {
  const text = facet(column, 'text');
  if (text) return text['allowMultipleLines'] === true ? 'note' : 'text';
  if (facet(column, 'number') ?? facet(column, 'currency')) return 'number';
  if (facet(column, 'boolean')) return 'boolean';
  if (facet(column, 'dateTime')) return 'dateTime';
  const choice = facet(column, 'choice');
  if (choice) return choice['displayAs'] === 'checkBoxes' ? 'multiChoice' : 'choice';
  const lookup = facet(column, 'lookup');
  if (lookup) return lookup['allowMultipleValues'] === true ? 'multiLookup' : 'lookup';
  const person = facet(column, 'personOrGroup');
  if (person) return person['allowMultipleSelection'] === true ? 'multiLookup' : 'lookup';
  return facet(column, 'hyperlinkOrPicture') ? 'hyperlink' : 'other';
}

/** Whether SharePoint can index the type: not multiple lines, many choices, many people, links or formulas. */
export function isIndexable(column: Column): boolean {
  return INDEXABLE.includes(typeOf(column));
}

/** The member of an item's fields that holds a column's value. */
export function storedName(column: Column): string {
  return typeOf(column) === 'lookup' ? `${column.name}LookupId` : column.name;
}

/** A value made comparable: text without letter case, numbers, booleans as 0 and 1, dates as UTC text. */
export type Comparable = string | number | null;

/** What an item has in a column, as it is shown. */
export function valueIn(column: Column, item: Item): unknown {
  if (!column.builtIn) return item.fields[storedName(column)];
  if (column.name === 'ID') return item.id;
  if (column.name === 'Created') return item.created;
  if (column.name === 'Modified') return item.modified;
  if (column.name === 'ContentType') return item.contentType;
  return item.fields[storedName(column)];
}

/** What an item has in a column, made comparable. SharePoint compares text without letter case. */
export function comparableIn(column: Column, item: Item): Comparable {
  const value = valueIn(column, item);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return null;
  return typeOf(column) === 'lookup' ? Number(value) : value.toLowerCase();
}

/** The choices of a choice column. */
export function choicesOf(column: Column): readonly string[] {
  const choices = facet(column, 'choice')?.['choices'];
  return Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string') : [];
}

/** The value given to new items when none is sent. */
export function defaultOf(column: Column): string | undefined {
  const given = column.definition['defaultValue'];
  const value = isObject(given) ? given['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}
