import { invalidRequest } from '../errors';
import { topOf, type Query } from '../query';
import { itemByNumber, itemsAfter, type Item } from '../store/items';
import { comparableIn, isIndexable, type Comparable } from './column-types';
import { matches } from './filter/matches';
import { parseFilter } from './filter/parse';
import { candidatesFor, enforceThreshold, overThreshold, VIEW_THRESHOLD } from './filter/plan';
import { columnOfPath, mayQuery, notIndexed, resolveFilter, type Resolved } from './filter/resolve';
import { FilterSyntaxFault } from './filter/syntax';
import { readSkipToken, writeSkipToken, type Place } from './skip-token';
import type { Column } from '../store/columns';
import type { ListView } from './item-answer';

/** One page of a list's items, and the token of the next page if there is one. */
export interface Page {
  items: Item[];
  next: string | undefined;
}

interface Order {
  column: Column;
  descending: boolean;
}

const USUAL_PAGE = 200;
const LARGEST_PAGE = 5_000;
const SCAN_STEP = 1_000;

/** Answers a query of items: filter, order and page, under SharePoint's rules for indexes and large lists. */
export function queryItems(view: ListView, query: Query, prefer: string): Page {
  const unindexedAllowed = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(prefer);
  const top = topOf(query, USUAL_PAGE, LARGEST_PAGE);
  const place = readSkipToken(query.get('skiptoken'));
  const filterText = query.get('filter');
  const filter = filterText ? resolveFilter(parse(filterText), view.columns, unindexedAllowed) : undefined;
  const order = orderOf(view, query.get('orderby'), unindexedAllowed);
  if (filter) enforceThreshold(view.store, filter, view.list.itemCount);
  if (!filter && !order)
    return pageOf(itemsAfter(view.store, view.list.id, place.id, top + 1), top, undefined);
  const candidates = filter && candidatesFor(view.store, filter);
  if (!order && !candidates) return scan(view, filter, place, top);
  const found = candidates
    ? load(view, candidates.items, candidates.exact ? undefined : filter)
    : everyItem(view, filter);
  return order
    ? orderedPage(found, order, place, top)
    : pageOf(
        found.filter((item) => item.id > place.id),
        top,
        undefined,
      );
}

function parse(text: string): ReturnType<typeof parseFilter> {
  try {
    return parseFilter(text);
  } catch (fault) {
    if (fault instanceof FilterSyntaxFault)
      throw invalidRequest(`Invalid filter clause: ${fault.message} in '${text}'.`);
    throw fault;
  }
}

function orderOf(view: ListView, text: string | undefined, unindexedAllowed: boolean): Order | undefined {
  if (!text) return undefined;
  const match = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (!match?.[1]) throw invalidRequest(`The expression "${text}" is not valid.`);
  const { column } = columnOfPath(view.columns, match[1]);
  if (!mayQuery(column)) {
    if (!unindexedAllowed) throw notIndexed(column.name);
    if (view.list.itemCount > VIEW_THRESHOLD) throw overThreshold();
  }
  if (!isIndexable(column))
    throw invalidRequest(`Field '${column.name}' cannot be used in the query expression.`);
  return { column, descending: match[2]?.toLowerCase() === 'desc' };
}

function load(view: ListView, numbers: ReadonlySet<number>, filter: Resolved | undefined): Item[] {
  const items: Item[] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const item = itemByNumber(view.store, number);
    if (item && (!filter || matches(filter, item))) items.push(item);
  }
  return items;
}

function everyItem(view: ListView, filter: Resolved | undefined): Item[] {
  const items = itemsAfter(view.store, view.list.id, 0, Number.MAX_SAFE_INTEGER);
  return filter ? items.filter((item) => matches(filter, item)) : items;
}

/** Looks at items in order of id until a page is full; only small lists come here. */
function scan(view: ListView, filter: Resolved | undefined, place: Place, top: number): Page {
  const found: Item[] = [];
  let after = place.id;
  while (found.length <= top) {
    const step = itemsAfter(view.store, view.list.id, after, SCAN_STEP);
    for (const item of step) if (!filter || matches(filter, item)) found.push(item);
    const last = step.at(-1);
    if (!last || step.length < SCAN_STEP) break;
    after = last.id;
  }
  return pageOf(found, top, undefined);
}

function orderedPage(items: Item[], order: Order, place: Place, top: number): Page {
  const sign = order.descending ? -1 : 1;
  const keyed = items.map((item) => ({ item, value: comparableIn(order.column, item) }));
  keyed.sort((left, right) => sign * compare(left.value, right.value) || left.item.id - right.item.id);
  const rest = keyed.filter(({ item, value }) => {
    if (place.value === undefined) return true;
    const side = sign * compare(value, place.value);
    return side > 0 || (side === 0 && item.id > place.id);
  });
  return pageOf(
    rest.map(({ item }) => item),
    top,
    order.column,
  );
}

function compare(left: Comparable, right: Comparable): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

function pageOf(items: readonly Item[], top: number, orderedBy: Column | undefined): Page {
  const page = items.slice(0, top);
  const last = page.at(-1);
  if (items.length <= top || !last) return { items: page, next: undefined };
  const value = orderedBy ? comparableIn(orderedBy, last) : undefined;
  return { items: page, next: writeSkipToken({ id: last.id, value }) };
}
