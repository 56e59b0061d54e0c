import type { Row } from '../../core/kernel/row';
import { isRefusedAs } from '../gate/errors';
import { columnIs, itemId, queryText, segment, siteId, type Filter } from '../gate/odata';
import type { RowIds } from '../gate/row-ids';
import type { Session } from '../gate/session';
import { rowColumns, type ListSchema } from '../schema/list';
import { asRecordFault } from './broken';
import { itemOf, rowOf, type Item } from './row-mapping';

/** Where lists are read and written: the chest's site, through one session. */
export interface Place {
  readonly site: string;
  readonly session: Session;
  readonly rowIds: RowIds;
}

/** Reads of one list. Faults are named: RecordBroken with list, id and column, or RecordUnavailable. */
export interface Reading<Value> {
  /** By item id when the key was met before (1 unit), by key otherwise (2 units). */
  find(key: string): Promise<Row<Value> | undefined>;
  /** Every row that the filter lets through, in the order they were made; all rows without a filter. */
  rows(filter?: Filter): Promise<readonly Row<Value>[]>;
  /** As `rows`, but only the columns named, for summaries. */
  items(columns: readonly string[], filter?: Filter): Promise<readonly Item[]>;
}

const largestPage = 5_000;

/** The address of a list's items. */
export function itemsUrl(site: string, list: string): string {
  return `/sites/${siteId(site)}/lists/${segment(list)}/items`;
}

/** Opens the reads of a list. */
export function openReading<Value>(place: Place, schema: ListSchema<Value>): Reading<Value> {
  const { site, session, rowIds } = place;
  const url = itemsUrl(site, schema.name);
  const columns = schema.columns.map(({ name }) => name);

  function met(row: Row<Value>, id: string): Row<Value> {
    rowIds.keep(site, schema.name, row.key, id);
    return row;
  }

  async function items(wanted: readonly string[], filter?: Filter): Promise<readonly Item[]> {
    const query = { columns: wanted, top: largestPage, ...(filter === undefined ? {} : { filter }) };
    try {
      return (await session.rows(`${url}${queryText(query)}`)).map((body) => itemOf(schema.name, body));
    } catch (fault) {
      throw asRecordFault(schema.name, fault);
    }
  }

  async function findById(key: string, id: string): Promise<Row<Value> | undefined> {
    try {
      const body = await session.read(`${url}/${itemId(id)}${queryText({ columns })}`);
      const row = rowOf(schema, itemOf(schema.name, body));
      // Somebody may have deleted the row and made another under its key, or changed the key by hand.
      return row.key === key ? row : undefined;
    } catch (fault) {
      if (isRefusedAs(fault, 'not-found', 'list-missing')) return undefined;
      throw asRecordFault(schema.name, fault);
    }
  }

  async function findByKey(key: string): Promise<Row<Value> | undefined> {
    const keyName = rowColumns.key.definitions[0]?.name ?? 'Key';
    const [item] = await items(columns, columnIs(keyName, key));
    return item === undefined ? undefined : met(rowOf(schema, item), item.id);
  }

  return {
    items,
    async find(key) {
      const id = rowIds.find(site, schema.name, key);
      if (id === undefined) return findByKey(key);
      const row = await findById(key, id);
      if (row !== undefined) return row;
      rowIds.forget(site, schema.name, key);
      return findByKey(key);
    },
    async rows(filter) {
      const found = await items(columns, filter);
      return found.map((item) => met(rowOf(schema, item), item.id));
    },
  };
}
