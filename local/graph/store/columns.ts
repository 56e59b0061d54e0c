import { isObject, flagIn, numberIn, objectIn, textIn } from './rows';
import type { Row, Store } from './open-store';

/** A column of a list. `definition` is Graph's columnDefinition without the members held apart here. */
export interface Column {
  number: number;
  id: string;
  listId: string;
  name: string;
  builtIn: boolean;
  indexed: boolean;
  unique: boolean;
  definition: Record<string, unknown>;
}

/** Columns of a list in the order they were made. Kept in memory until one of the list changes. */
export function columnsOf(store: Store, listId: string): readonly Column[] {
  const known = cacheOf(store).get(listId);
  if (known) return known;
  const columns = store
    .all('SELECT * FROM columns WHERE list_id = ? ORDER BY number', listId)
    .map(columnFrom);
  cacheOf(store).set(listId, columns);
  return columns;
}

/** The column of that API name or id, in any letter case. */
export function findColumn(store: Store, listId: string, key: string): Column | undefined {
  const folded = key.toLowerCase();
  return columnsOf(store, listId).find(
    (column) => column.name.toLowerCase() === folded || column.id.toLowerCase() === folded,
  );
}

/** Adds a column. */
export function insertColumn(store: Store, column: Omit<Column, 'number'>): Column {
  const { lastRow } = store.run(
    'INSERT INTO columns (id, list_id, name, built_in, is_indexed, is_unique, definition) VALUES (?, ?, ?, ?, ?, ?, ?)',
    column.id,
    column.listId,
    column.name,
    column.builtIn ? 1 : 0,
    column.indexed ? 1 : 0,
    column.unique ? 1 : 0,
    JSON.stringify(column.definition),
  );
  cacheOf(store).delete(column.listId);
  return { ...column, number: lastRow };
}

/** Writes a column's changed definition, name or flags. */
export function updateColumn(store: Store, column: Column): void {
  store.run(
    'UPDATE columns SET name = ?, is_indexed = ?, is_unique = ?, definition = ? WHERE number = ?',
    column.name,
    column.indexed ? 1 : 0,
    column.unique ? 1 : 0,
    JSON.stringify(column.definition),
    column.number,
  );
  cacheOf(store).delete(column.listId);
}

/** Removes a column and its index. The items keep the value, out of reach, as SharePoint's own rows do. */
export function deleteColumn(store: Store, column: Column): void {
  store.run('DELETE FROM indexed_values WHERE column_number = ?', column.number);
  store.run('DELETE FROM columns WHERE number = ?', column.number);
  cacheOf(store).delete(column.listId);
}

/** Forgets what is kept in memory about a list's columns; after a rolled back change, for instance. */
export function forgetColumns(store: Store): void {
  cacheOf(store).clear();
}

/** A facet of the definition (text, number, choice …), or undefined when the column is not of that type. */
export function facet(column: Column, name: string): Record<string, unknown> | undefined {
  const value = column.definition[name];
  return isObject(value) ? value : undefined;
}

const caches = new WeakMap<Store, Map<string, readonly Column[]>>();

function cacheOf(store: Store): Map<string, readonly Column[]> {
  const cache = caches.get(store) ?? new Map<string, readonly Column[]>();
  caches.set(store, cache);
  return cache;
}

function columnFrom(row: Row): Column {
  return {
    number: numberIn(row, 'number'),
    id: textIn(row, 'id'),
    listId: textIn(row, 'list_id'),
    name: textIn(row, 'name'),
    builtIn: flagIn(row, 'built_in'),
    indexed: flagIn(row, 'is_indexed'),
    unique: flagIn(row, 'is_unique'),
    definition: objectIn(row, 'definition'),
  };
}
