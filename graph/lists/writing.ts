import type { Row } from '../../core/kernel/row';
import type { Change, Created, NewRow } from '../../core/ports/rows';
import type { Call } from '../gate/call';
import { isRefusedAs } from '../gate/errors';
import { itemId } from '../gate/odata';
import { answerOf, type Settled } from '../gate/settle';
import type { ListSchema } from '../schema/list';
import type { Stored } from '../schema/column';
import { asRecordFault } from './broken';
import type { Chained } from './chained';
import { itemsUrl, type Place, type Reading } from './reading';
import { alreadyHolds, changedFields, etagIn, fieldsOf, itemOf, readTag, tagOf } from './row-mapping';

/** Writes of one list: each is a call to send, and a reading of what became of it. */
export interface Writing<Value> {
  create(row: NewRow<Value>): Pending<Created<Value>>;
  save(change: Change<Value>): Pending<Row<Value> | 'changed'>;
}

/** A write before it is sent. `conclude` may look a row up; it throws named faults. */
export interface Pending<Outcome> {
  readonly call: Call;
  conclude(settled: Settled): Promise<Outcome>;
}

/** Opens the writes of a list. */
export function openWriting<Value>(
  place: Place,
  schema: ListSchema<Value>,
  reading: Reading<Value>,
  chained: Chained,
): Writing<Value> {
  const { site, rowIds } = place;
  const url = itemsUrl(site, schema.name);

  function create(added: NewRow<Value>): Pending<Created<Value>> {
    const row = { ...added, version: 1 };
    const fields = withoutNulls(fieldsOf(schema, row));
    const made = (id: string, etag: string): Created<Value> => {
      rowIds.keep(site, schema.name, row.key, id);
      return { status: 'created', row: { ...row, tag: tagOf(id, etag) } };
    };
    return {
      call: { method: 'POST', url, body: { fields }, repeatable: true },
      async conclude(settled) {
        if (settled.ok) {
          const { id, etag } = itemOf(schema.name, settled.answer.body);
          return made(id, etag);
        }
        // The text of a refusal is a poor witness, so the key is looked up whatever it says.
        if (!isRefusedAs(settled.fault, 'duplicate', 'invalid', 'conflict', 'name-taken'))
          throw named(settled);
        const standing = await reading.find(row.key);
        if (standing === undefined) throw named(settled);
        const own = settled.afterEffect && sameRow(schema, standing, row);
        return { status: own ? 'created' : 'exists', row: standing };
      },
    };
  }

  function save({ row, value, events }: Change<Value>): Pending<Row<Value> | 'changed'> {
    const { id, etag } = readTag(row.tag);
    const kept = row.events.filter((event) => !chained.holds(site, event));
    const next = { key: row.key, version: row.version + 1, value, events: [...kept, ...events] };
    const fields = changedFields(fieldsOf(schema, row), fieldsOf(schema, next));
    return {
      call: {
        method: 'PATCH',
        url: `${url}/${itemId(id)}/fields`,
        headers: { 'if-match': etag },
        body: fields,
        repeatable: true,
      },
      async conclude(settled) {
        if (settled.ok) return { ...next, tag: tagOf(id, etagIn(schema.name, settled.answer.body)) };
        if (isRefusedAs(settled.fault, 'not-found')) return 'changed';
        if (!isRefusedAs(settled.fault, 'conflict')) throw named(settled);
        return settled.afterEffect ? ownOrChanged(next, fields) : 'changed';
      },
    };
  }

  /** After an answer that was lost, the row that stands in the way may be our own. */
  async function ownOrChanged(
    next: Omit<Row<Value>, 'tag'>,
    fields: Readonly<Record<string, Stored>>,
  ): Promise<Row<Value> | 'changed'> {
    const standing = await reading.find(next.key);
    if (standing === undefined || standing.version !== next.version) return 'changed';
    const { id, etag } = readTag(standing.tag);
    return alreadyHolds({ id, etag, fields: fieldsOf(schema, standing) }, fields) ? standing : 'changed';
  }

  function named(settled: Settled): unknown {
    try {
      return answerOf(settled);
    } catch (fault) {
      return asRecordFault(schema.name, fault);
    }
  }

  return { create, save };
}

function sameRow<Value>(
  schema: ListSchema<Value>,
  standing: Row<Value>,
  added: Omit<Row<Value>, 'tag'>,
): boolean {
  const differences = changedFields(fieldsOf(schema, standing), fieldsOf(schema, added));
  return Object.keys(differences).length === 0;
}

/** A create leaves empty columns out. */
function withoutNulls(fields: Readonly<Record<string, Stored>>): Readonly<Record<string, Stored>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
