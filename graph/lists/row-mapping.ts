import { RecordBroken } from '../../core/ports/faults';
import type { Row } from '../../core/kernel/row';
import { ColumnFault, type Fields, type Stored } from '../schema/column';
import { rowColumns, type ListSchema } from '../schema/list';

/** A list item as Graph gives it. */
export interface Item {
  readonly id: string;
  readonly etag: string;
  readonly fields: Fields;
}

/** Reads an item out of an answer. Throws RecordBroken when it is none. */
export function itemOf(list: string, body: unknown): Item {
  if (isObject(body) && typeof body['id'] === 'string' && isObject(body['fields'])) {
    const etag = body['eTag'] ?? body['@odata.etag'];
    if (typeof etag === 'string') return { id: body['id'], etag, fields: body['fields'] };
  }
  throw new RecordBroken(`the list ${list} answered with something that is not a row`, { list });
}

/** The eTag in the answer to an edit: the item itself or its fields. */
export function etagIn(list: string, body: unknown): string {
  const etag = isObject(body) ? (body['@odata.etag'] ?? body['eTag']) : undefined;
  if (typeof etag === 'string') return etag;
  throw new RecordBroken(`the list ${list} did not say which version a write made`, { list });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The row's tag holds the item's id as well, so that an edit needs no look-up. */
export function tagOf(id: string, etag: string): string {
  return `${id} ${etag}`;
}

/** The item id and eTag of a tag. Throws for a tag that is not ours. */
export function readTag(tag: string): { readonly id: string; readonly etag: string } {
  const cut = tag.indexOf(' ');
  if (cut < 1) throw new RangeError('a row carries a tag that the record did not make');
  return { id: tag.slice(0, cut), etag: tag.slice(cut + 1) };
}

/** The row that an item holds. Throws RecordBroken with list, id and column when the item cannot be read. */
export function rowOf<Value>(schema: ListSchema<Value>, item: Item): Row<Value> {
  const { id, etag, fields } = item;
  try {
    return {
      key: rowColumns.key.read(fields),
      version: rowColumns.version.read(fields),
      tag: tagOf(id, etag),
      value: schema.read(fields),
      events: rowColumns.events.read(fields),
    };
  } catch (fault) {
    throw brokenRow(schema.name, id, fault);
  }
}

/** The fault of a row that cannot be read, with its list, id and column. */
export function brokenRow(list: string, id: string, fault: unknown): unknown {
  if (!(fault instanceof ColumnFault)) return fault;
  const where = { list, id, column: fault.column };
  return new RecordBroken(`row ${id} of the list ${list} cannot be read: ${fault.message}`, where, fault);
}

/** Everything that a row puts into its columns. Null empties a column. Throws RecordBroken for what has no room. */
export function fieldsOf<Value>(
  schema: ListSchema<Value>,
  row: Pick<Row<Value>, 'key' | 'version' | 'value' | 'events'>,
): Readonly<Record<string, Stored>> {
  try {
    return {
      ...schema.write(row.key, row.value),
      ...rowColumns.key.write(row.key),
      ...rowColumns.version.write(row.version),
      ...rowColumns.events.write(row.events),
    };
  } catch (fault) {
    throw brokenRow(schema.name, row.key, fault);
  }
}

/** What changes between two rows of the same key, column by column. */
export function changedFields(
  before: Readonly<Record<string, Stored>>,
  after: Readonly<Record<string, Stored>>,
): Readonly<Record<string, Stored>> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => (before[name] ?? null) !== value),
  );
}

/** True when a row's columns already hold all that a write wanted to put there. */
export function alreadyHolds(
  held: Readonly<Record<string, Stored>>,
  wanted: Readonly<Record<string, Stored>>,
): boolean {
  return Object.entries(wanted).every(([name, value]) => (held[name] ?? null) === value);
}
