import { RecordBroken } from '../core/ports/faults';
import type { Call } from './gate/call';
import { itemId, queryText } from './gate/odata';
import type { Session } from './gate/session';
import { itemsUrl } from './lists/reading';
import { changedFields, fieldsOf, itemOf, rowOf, type Item } from './lists/row-mapping';
import { allLists } from './schema/all-lists';
import type { Stored } from './schema/column';
import type { ListSchema } from './schema/list';

/** What migrating a list did, and the rows that it left alone. */
export interface Migrated {
  readonly list: string;
  readonly rows: number;
  readonly rewritten: number;
  /** Rows that cannot be read, with list, id and column; a person has to look at them. */
  readonly unreadable: readonly RecordBroken[];
  /** Rows that somebody changed meanwhile; running again takes them. */
  readonly changed: number;
}

/** Migrates every list of a site, one after the other. */
export async function migrate(session: Session, site: string): Promise<readonly Migrated[]> {
  const migrated: Migrated[] = [];
  for (const list of allLists) migrated.push(await migrateList(session, site, list));
  return migrated;
}

/**
 * Rewrites the rows of a list whose columns are not what the schema would write today: a column that filters now use and
 * that older rows lack, a new way to spread a long value. It can be run again at any time and deletes no row. The row's
 * version stays, since its value does.
 */
export async function migrateList<Value>(
  session: Session,
  site: string,
  schema: ListSchema<Value>,
): Promise<Migrated> {
  const url = itemsUrl(site, schema.name);
  const columns = schema.columns.map(({ name }) => name);
  const items = (await session.rows(`${url}${queryText({ columns })}`)).map((body) =>
    itemOf(schema.name, body),
  );
  const unreadable: RecordBroken[] = [];
  const calls: Call[] = [];
  for (const item of items) {
    const outcome = rewriteOf(schema, item);
    if (outcome instanceof RecordBroken) unreadable.push(outcome);
    else if (outcome !== undefined) calls.push(rewriteCall(url, item, outcome));
  }
  const settled = await session.writeTogether(calls);
  const rewritten = settled.filter((one) => one.ok).length;
  return {
    list: schema.name,
    rows: items.length,
    rewritten,
    unreadable,
    changed: settled.length - rewritten,
  };
}

type Rewrite = Readonly<Record<string, Stored>>;

function rewriteOf<Value>(schema: ListSchema<Value>, item: Item): Rewrite | RecordBroken | undefined {
  try {
    const wanted = fieldsOf(schema, rowOf(schema, item));
    const changes = changedFields(storedIn(item, Object.keys(wanted)), wanted);
    return Object.keys(changes).length === 0 ? undefined : changes;
  } catch (fault) {
    if (fault instanceof RecordBroken) return fault;
    throw fault;
  }
}

function storedIn({ fields }: Item, names: readonly string[]): Rewrite {
  const held = names.map((name): readonly [string, Stored] => {
    const value = fields[name];
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return [name, plain ? value : null];
  });
  return Object.fromEntries(held);
}

function rewriteCall(url: string, item: Item, body: Rewrite): Call {
  return {
    method: 'PATCH',
    url: `${url}/${itemId(item.id)}/fields`,
    headers: { 'if-match': item.etag },
    body,
    repeatable: true,
  };
}
