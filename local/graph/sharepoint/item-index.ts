import type { Store } from '../store/open-store';
import type { Column } from '../store/columns';
import { itemsAfter, type Item } from '../store/items';
import { numberIn } from '../store/rows';
import { comparableIn, type Comparable } from './column-types';

/** Brings the indexes of a list up to an item's new state; `before` is undefined for a new item, `after` for a deleted one. */
export function refreshIndexes(
  store: Store,
  columns: readonly Column[],
  before: Item | undefined,
  after: Item | undefined,
): void {
  for (const column of columns) {
    if (!column.indexed) continue;
    const old = before ? comparableIn(column, before) : null;
    const fresh = after ? comparableIn(column, after) : null;
    if (old === fresh) continue;
    if (before && old !== null) remove(store, column, old, before.number);
    if (after && fresh !== null) add(store, column, fresh, after.number);
  }
}

/** Builds the index of a column that has just been marked indexed. */
export function buildIndex(store: Store, column: Column): void {
  for (const item of itemsAfter(store, column.listId, 0, Number.MAX_SAFE_INTEGER)) {
    const value = comparableIn(column, item);
    if (value !== null) add(store, column, value, item.number);
  }
}

/** Empties the index of a column. */
export function dropIndex(store: Store, column: Column): void {
  store.run('DELETE FROM indexed_values WHERE column_number = ?', column.number);
}

/** Whether another item already has the value in a unique column. */
export function isTaken(store: Store, column: Column, value: Comparable, itemNumber: number): boolean {
  if (value === null) return false;
  const row = store.first(
    'SELECT 1 FROM indexed_values WHERE column_number = ? AND value = ? AND item_number <> ? LIMIT 1',
    column.number,
    value,
    itemNumber,
  );
  return row !== undefined;
}

/** Whether an indexed column holds any value twice. */
export function hasDuplicates(store: Store, column: Column): boolean {
  const row = store.first(
    'SELECT 1 FROM indexed_values WHERE column_number = ? GROUP BY value HAVING COUNT(*) > 1 LIMIT 1',
    column.number,
  );
  return row !== undefined;
}

export type Range = 'eq' | 'gt' | 'ge' | 'lt' | 'le';

const SQL_OF: Readonly<Record<Range, string>> = { eq: '=', gt: '>', ge: '>=', lt: '<', le: '<=' };

/** The items whose value stands so to `value`, by the index alone. */
export function indexedItems(store: Store, column: Column, range: Range, value: string | number): number[] {
  if (column.name === 'ID') return itemsById(store, column, range, value);
  return store
    .all(
      `SELECT item_number FROM indexed_values WHERE column_number = ? AND value ${SQL_OF[range]} ?`,
      column.number,
      value,
    )
    .map((row) => numberIn(row, 'item_number'));
}

/** The items whose text begins so, by the index alone. */
export function indexedPrefix(store: Store, column: Column, prefix: string): number[] {
  return store
    .all(
      'SELECT item_number FROM indexed_values WHERE column_number = ? AND value >= ? AND value < ?',
      column.number,
      prefix,
      `${prefix}\u{10FFFF}`,
    )
    .map((row) => numberIn(row, 'item_number'));
}

function itemsById(store: Store, column: Column, range: Range, value: string | number): number[] {
  return store
    .all(
      `SELECT number FROM items WHERE list_id = ? AND id ${SQL_OF[range]} ? AND deleted = 0`,
      column.listId,
      value,
    )
    .map((row) => numberIn(row, 'number'));
}

function add(store: Store, column: Column, value: string | number, itemNumber: number): void {
  store.run(
    'INSERT OR IGNORE INTO indexed_values (column_number, value, item_number) VALUES (?, ?, ?)',
    column.number,
    value,
    itemNumber,
  );
}

function remove(store: Store, column: Column, value: string | number, itemNumber: number): void {
  store.run(
    'DELETE FROM indexed_values WHERE column_number = ? AND value = ? AND item_number = ?',
    column.number,
    value,
    itemNumber,
  );
}
