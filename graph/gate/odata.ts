/** A condition on a column, or several joined by «and». Made here only, so that quoting is in one place. */
export interface Filter {
  readonly expression: string;
}

const columnPattern = /^[A-Za-z][A-Za-z0-9_]{0,31}$/;

/** `column eq 'text'` on a list's items. Throws when the column's name is not a plain word: a fault in our code. */
export function columnIs(column: string, value: string | number): Filter {
  return comparison(column, 'eq', value);
}

/** `column gt value`. Throws as `columnIs`. */
export function columnAbove(column: string, value: string | number): Filter {
  return comparison(column, 'gt', value);
}

function comparison(column: string, operator: 'eq' | 'gt', value: string | number): Filter {
  if (!columnPattern.test(column)) throw new RangeError('a column name is a plain word');
  return { expression: `fields/${column} ${operator} ${literal(value)}` };
}

/** All of the filters at once. Throws for none. */
export function allOf(...filters: readonly Filter[]): Filter {
  if (filters.length === 0) throw new RangeError('a filter needs a condition');
  return { expression: filters.map((filter) => filter.expression).join(' and ') };
}

/**
 * A literal of OData: text in single quotes with quotes inside doubled; whole numbers as they are.
 * Throws for other numbers, and for control characters, which no key or state of ours holds.
 */
export function literal(value: string | number): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('a filter takes whole numbers only');
    return String(value);
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value)) throw new RangeError('a filter takes no control characters');
  return `'${value.replaceAll("'", "''")}'`;
}

/** One part of a path, percent-encoded. Throws for nothing and for «.» and «..», which would climb out of the path. */
export function segment(text: string): string {
  if (text === '' || text === '.' || text === '..') throw new RangeError('a path part is empty or climbs');
  return encodeURIComponent(text);
}

const itemIdPattern = /^[1-9][0-9]{0,9}$/;

/** An item's id in a path: SharePoint's are whole numbers. Throws for anything else. */
export function itemId(text: string): string {
  if (!itemIdPattern.test(text)) throw new RangeError('an item id is a whole number');
  return text;
}

const sitePattern = /^[A-Za-z0-9.-]{1,253}(?:,[0-9a-fA-F-]{36},[0-9a-fA-F-]{36})?$/;

/** A site's id in a path: a host name and two guids. Throws for anything else. */
export function siteId(text: string): string {
  if (!sitePattern.test(text)) throw new RangeError('a site id is a host name and two guids');
  return text;
}

/** The query of a list's items: which columns, which rows, how many a page. */
export interface ItemQuery {
  readonly columns: readonly string[];
  readonly filter?: Filter;
  readonly top?: number;
}

/** The query string of an item query, with its «?». */
export function queryText({ columns, filter, top }: ItemQuery): string {
  const bad = columns.find((column) => !columnPattern.test(column));
  if (bad !== undefined) throw new RangeError('a column name is a plain word');
  const parts = [`$expand=fields($select=${columns.join(',')})`];
  if (filter !== undefined)
    parts.push(`$filter=${encodeURIComponent(filter.expression).replaceAll("'", '%27')}`);
  if (top !== undefined) parts.push(`$top=${top}`);
  return `?${parts.join('&')}`;
}
