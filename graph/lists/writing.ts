import type { Row } from '../../core/kernel/row';
import type { Change, Created, NewRow } from '../../core/ports/rows';
import type { Call } from '../gate/call';
import { isRefusedAs } from '../gate/errors';
import { itemId } from '../gate/odata';
import type { Settled } from '../gate/settle';
import type { Stored } from '../schema/column';
import type { ListSchema } from '../schema/list';
import { asRecordFault } from './broken';
import type { Chained } from './chained';
import { itemsUrl, type Place, type Reading } from './reading';
import { alreadyHolds, changedFields, etagIn, fieldsOf, itemOf, readTag, tagOf } from './row-mapping';

/** What the writes of one list need. */
export interface WritingContext<Value> {
  readonly place: Place;
  readonly schema: ListSchema<Value>;
  readonly reading: Reading<Value>;
  readonly chained: Chained;
}

/** A write before it is sent. `conclude` reads what became of it and may look a row up; it throws named faults. */
export interface Pending<Outcome> {
  readonly call: Call;
  conclude(settled: Settled): Promise<Outcome>;
}

type Untagged<Value> = Omit<Row<Value>, 'tag'>;

/** A create under the row's key, which is unique, so that it may be sent again. */
export function pendingCreate<Value>(
  context: WritingContext<Value>,
  added: NewRow<Value>,
): Pending<Created<Value>> {
  const { place, schema } = context;
  const row = { ...added, version: 1 };
  const body = { fields: withoutNulls(fieldsOf(schema, row)) };
  return {
    call: { method: 'POST', url: itemsUrl(place.site, schema.name), body, repeatable: true },
    async conclude(settled) {
      if (!settled.ok) return standingInstead(context, row, settled);
      const { id, etag } = itemOf(schema.name, settled.answer.body);
      place.rowIds.keep(place.site, schema.name, row.key, id);
      return { status: 'created', row: { ...row, tag: tagOf(id, etag) } };
    },
  };
}

type Failed = Extract<Settled, { ok: false }>;

/** The text of a refusal is a poor witness, so the key is looked up whatever it says. */
async function standingInstead<Value>(
  { schema, reading }: WritingContext<Value>,
  row: Untagged<Value>,
  { fault, afterEffect }: Failed,
): Promise<Created<Value>> {
  const named = asRecordFault(schema.name, fault);
  if (!isRefusedAs(fault, 'duplicate', 'invalid', 'conflict', 'name-taken')) throw named;
  const standing = await reading.find(row.key);
  if (standing === undefined) throw named;
  const own = afterEffect && sameRow(schema, standing, row);
  return { status: own ? 'created' : 'exists', row: standing };
}

/** An edit over the tag that was read. It sends what changes and drops the events that are chained already. */
export function pendingSave<Value>(
  context: WritingContext<Value>,
  { row, value, events }: Change<Value>,
): Pending<Row<Value> | 'changed'> {
  const { place, schema, chained } = context;
  const { id, etag } = readTag(row.tag);
  const kept = row.events.filter((event) => !chained.holds(place.site, event));
  const next = { key: row.key, version: row.version + 1, value, events: [...kept, ...events] };
  const body = changedFields(fieldsOf(schema, row), fieldsOf(schema, next));
  const url = `${itemsUrl(place.site, schema.name)}/${itemId(id)}/fields`;
  return {
    call: { method: 'PATCH', url, headers: { 'if-match': etag }, body, repeatable: true },
    async conclude(settled) {
      if (settled.ok) return { ...next, tag: tagOf(id, etagIn(schema.name, settled.answer.body)) };
      const { fault, afterEffect } = settled;
      if (isRefusedAs(fault, 'not-found')) return 'changed';
      if (!isRefusedAs(fault, 'conflict')) throw asRecordFault(schema.name, fault);
      return afterEffect ? ownOrChanged(context, next, body) : 'changed';
    },
  };
}

/** After an answer that was lost, the row that stands in the way may be our own. */
async function ownOrChanged<Value>(
  { schema, reading }: WritingContext<Value>,
  next: Untagged<Value>,
  written: Readonly<Record<string, Stored>>,
): Promise<Row<Value> | 'changed'> {
  const standing = await reading.find(next.key);
  if (standing === undefined || standing.version !== next.version) return 'changed';
  return alreadyHolds(fieldsOf(schema, standing), written) ? standing : 'changed';
}

function sameRow<Value>(schema: ListSchema<Value>, standing: Row<Value>, added: Untagged<Value>): boolean {
  return Object.keys(changedFields(fieldsOf(schema, standing), fieldsOf(schema, added))).length === 0;
}

/** A create leaves empty columns out. */
function withoutNulls(fields: Readonly<Record<string, Stored>>): Readonly<Record<string, Stored>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
