import { invalidRequest } from '../errors';
import { facet, type Column } from '../store/columns';
import { choicesOf, storedName, typeOf } from './column-types';
import { instantOf, midnightOf } from './dates';
import type { Fields } from '../store/items';

/** What a write needs to know about a list. */
export interface FieldRules {
  columns: readonly Column[];
  timeZone: string;
  /** Whether a lookup column's target has an item of that id. */
  lookupExists: (column: Column, id: number) => boolean;
}

const LINE_LIMIT = 255;
const NOTE_LIMIT = 63_999;

/**
 * Checks the fields a client sends against the list's columns, and gives what to store: undefined means «clear».
 * Refuses as SharePoint does (400 invalidRequest): unknown names, read-only columns, values of the wrong type.
 */
export function readFields(sent: Record<string, unknown>, rules: FieldRules): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  for (const [name, value] of Object.entries(sent)) {
    if (name.includes('@')) continue;
    const column = columnFor(name, rules.columns);
    changes.set(storedName(column), valueFor(column, name, value, sent, rules));
  }
  return changes;
}

/** Fields with changes applied; cleared ones are left out, since null is never kept or shown. */
export function withChanges(fields: Fields, changes: ReadonlyMap<string, unknown>): Fields {
  const next = { ...fields };
  for (const [name, value] of changes) {
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}

function columnFor(name: string, columns: readonly Column[]): Column {
  const direct = columns.find((column) => column.name === name);
  const column = direct ?? columns.find((each) => `${each.name}LookupId` === name && isLookup(each));
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  if (column.definition['readOnly'] === true) throw invalidRequest(`Field '${name}' is read-only`);
  if (direct && isLookup(direct)) throw invalidRequest(`Field '${name}' is not recognized`);
  return column;
}

function isLookup(column: Column): boolean {
  const type = typeOf(column);
  return type === 'lookup' || type === 'multiLookup';
}

function valueFor(
  column: Column,
  name: string,
  value: unknown,
  sent: Record<string, unknown>,
  rules: FieldRules,
): unknown {
  const type = typeOf(column);
  // Graph cannot write these through any value, null included.
  if (type === 'hyperlink' || type === 'other') throw invalidRequest('Invalid request');
  if (value === null) return undefined;
  if (type === 'text' || type === 'note') return textValue(column, value, type === 'note');
  if (type === 'number') return numberValue(column, value);
  if (type === 'boolean') return booleanValue(column, value);
  if (type === 'dateTime') return dateValue(column, value, rules.timeZone);
  if (type === 'choice') return choiceValue(column, value);
  if (type === 'lookup') return lookupValue(column, value, rules);
  const annotation = sent[`${name}@odata.type`];
  if (type === 'multiChoice') return manyChoices(column, value, annotation);
  return manyLookups(column, value, annotation, rules);
}

function textValue(column: Column, value: unknown, note: boolean): string | undefined {
  if (typeof value !== 'string') throw wrongValue(column);
  const own = facet(column, 'text')?.['maxLength'];
  const limit = note
    ? NOTE_LIMIT
    : typeof own === 'number' && own > 0
      ? Math.min(own, LINE_LIMIT)
      : LINE_LIMIT;
  if (value.length > limit || (!note && /[\r\n]/.test(value))) {
    throw invalidRequest(
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    );
  }
  // SharePoint keeps an empty text as no value: it does not come back.
  return value === '' ? undefined : value;
}

function numberValue(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongValue(column);
  const limits = facet(column, 'number') ?? {};
  const { minimum, maximum } = limits;
  if (typeof minimum === 'number' && value < minimum) throw wrongValue(column);
  if (typeof maximum === 'number' && value > maximum) throw wrongValue(column);
  return value;
}

function booleanValue(column: Column, value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongValue(column);
  return value;
}

function dateValue(column: Column, value: unknown, timeZone: string): string {
  const instant = typeof value === 'string' ? instantOf(value) : undefined;
  if (!instant) throw wrongValue(column);
  return facet(column, 'dateTime')?.['format'] === 'dateTime' ? instant : midnightOf(instant, timeZone);
}

function choiceValue(column: Column, value: unknown): string | undefined {
  if (typeof value !== 'string') throw wrongValue(column);
  if (value === '') return undefined;
  const open = facet(column, 'choice')?.['allowTextEntry'] === true;
  if (!open && !choicesOf(column).includes(value)) throw wrongValue(column);
  return value;
}

function manyChoices(column: Column, value: unknown, annotation: unknown): string[] | undefined {
  // Without the annotation the service cannot tell the array's type and gives up.
  if (annotation !== 'Collection(Edm.String)' || !Array.isArray(value)) throw wrongValue(column);
  const chosen = value.map((each) => choiceValue(column, each)).filter((each) => each !== undefined);
  return chosen.length > 0 ? chosen : undefined;
}

function lookupValue(column: Column, value: unknown, rules: FieldRules): string {
  return String(lookupId(column, value, rules));
}

function manyLookups(
  column: Column,
  value: unknown,
  annotation: unknown,
  rules: FieldRules,
): number[] | undefined {
  const typed = annotation === 'Collection(Edm.Int32)' || annotation === 'Collection(Edm.String)';
  if (!typed || !Array.isArray(value)) throw wrongValue(column);
  const ids = value.map((each: unknown) => lookupId(column, each, rules));
  return ids.length > 0 ? ids : undefined;
}

function lookupId(column: Column, value: unknown, rules: FieldRules): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id) || !rules.lookupExists(column, id))
    throw wrongValue(column);
  return id;
}

function wrongValue(column: Column): Error {
  return invalidRequest(`The value given for field '${column.name}' is not valid for its type.`);
}
