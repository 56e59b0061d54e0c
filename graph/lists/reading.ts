import type { Row } from '../../core/kernel/row';
import { isRefusedAs } from '../gate/errors';
import { columnIs, itemId, queryText, segment, siteId, type Filter } from '../gate/odata';
import type { RowIds } from '../gate/row-ids';
import type { Session } from '../gate/session';
import type { ListSchema } from '../schema/list';
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
  readonly find: (key: string) => Promise<Row<Value> | undefined>;
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
  const { site, rowIds } = place;
  const columns = schema.columns.map(({ name }) => name);

  async function rows(filter?: Filter): Promise<readonly Row<Value>[]> {
    const found = await itemsIn(place, schema.name, columns, filter);
    return found.map((item) => {
      const row = rowOf(schema, item);
      rowIds.keep(site, schema.name, row.key, item.id);
      return row;
    });
  }

  return {
    rows,
    items: (wanted, filter) => itemsIn(place, schema.name, wanted, filter),
    async find(key) {
      const id = rowIds.find(site, schema.name, key);
      const row = id === undefined ? undefined : await findById(place, schema, columns, id);
      // Somebody may have deleted the row and made another under its key, or changed the key by hand.
      if (row?.key === key) return row;
      rowIds.forget(site, schema.name, key);
      const [found] = await rows(columnIs('Key', key));
      return found;
    },
  };
}

async function itemsIn(
  { site, session }: Place,
  list: string,
  columns: readonly string[],
  filter: Filter | undefined,
): Promise<readonly Item[]> {
  const query = { columns, top: largestPage, ...(filter === undefined ? {} : { filter }) };
  try {
    const found = await session.rows(`${itemsUrl(site, list)}${queryText(query)}`);
    return found.map((body) => itemOf(list, body));
  } catch (fault) {
    throw asRecordFault(list, fault);
  }
}

async function findById<Value>(
  { site, session }: Place,
  schema: ListSchema<Value>,
  columns: readonly string[],
  id: string,
): Promise<Row<Value> | undefined> {
  try {
    const body = await session.read(`${itemsUrl(site, schema.name)}/${itemId(id)}${queryText({ columns })}`);
    return rowOf(schema, itemOf(schema.name, body));
  } catch (fault) {
    if (isRefusedAs(fault, 'not-found', 'list-missing')) return undefined;
    throw asRecordFault(schema.name, fault);
  }
}
