import { invalidRequest } from '../../errors';
import type { Column } from '../../store/columns';
import { isIndexable, typeOf, type Comparable } from '../column-types';
import { instantOf } from '../dates';
import type { Comparison, Condition, Filter, Literal } from './syntax';

/** A condition with its column found and its value made comparable. */
export interface Test {
  kind: 'test';
  column: Column;
  operator: Comparison | 'starts-with';
  value: Comparable;
}

export type Resolved =
  | Test
  /** What SharePoint silently does not apply: a lookup compared by its text. */
  | { kind: 'ignored' }
  | { kind: 'and'; left: Resolved; right: Resolved }
  | { kind: 'or'; left: Resolved; right: Resolved }
  | { kind: 'not'; inner: Resolved };

/** The refusal that SharePoint gives for a filter or order by a column without an index. */
export function notIndexed(name: string): Error {
  return invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
      "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on " +
      'large lists.',
  );
}

/** Finds the column that `fields/Name` means; a lookup is filtered by `NameLookupId`. */
export function columnOfPath(columns: readonly Column[], path: string): { column: Column; byText: boolean } {
  const name = /^fields\/([^/]+)$/i.exec(path)?.[1];
  if (!name) throw invalidRequest(`The expression "${path}" is not valid.`);
  const wanted = name.toLowerCase() === 'id' ? 'ID' : name;
  const direct = columns.find((column) => column.name === wanted);
  if (direct) return { column: direct, byText: typeOf(direct) === 'lookup' };
  const lookup = columns.find((column) => `${column.name}LookupId` === name && typeOf(column) === 'lookup');
  if (!lookup) throw invalidRequest(`Field '${name}' is not recognized`);
  return { column: lookup, byText: false };
}

/** Whether a column may be filtered or ordered by without the Prefer header. */
export function mayQuery(column: Column): boolean {
  return column.indexed || column.name === 'ID';
}

/** Resolves a whole filter against a list's columns; refuses what SharePoint refuses. */
export function resolveFilter(
  filter: Filter,
  columns: readonly Column[],
  unindexedAllowed: boolean,
): Resolved {
  if (filter.kind === 'not')
    return { kind: 'not', inner: resolveFilter(filter.inner, columns, unindexedAllowed) };
  if (filter.kind === 'and' || filter.kind === 'or') {
    return {
      kind: filter.kind,
      left: resolveFilter(filter.left, columns, unindexedAllowed),
      right: resolveFilter(filter.right, columns, unindexedAllowed),
    };
  }
  return resolveCondition(filter, columns, unindexedAllowed);
}

function resolveCondition(
  condition: Condition,
  columns: readonly Column[],
  unindexedAllowed: boolean,
): Resolved {
  const { column, byText } = columnOfPath(columns, condition.field);
  if (byText) return { kind: 'ignored' };
  if (!mayQuery(column) && !unindexedAllowed) throw notIndexed(column.name);
  if (!isIndexable(column)) {
    throw invalidRequest(`Field '${column.name}' cannot be used in the query expression.`);
  }
  if (condition.kind === 'starts-with') {
    return { kind: 'test', column, operator: 'starts-with', value: condition.text.toLowerCase() };
  }
  return { kind: 'test', column, operator: condition.operator, value: literalFor(column, condition.literal) };
}

/** A literal made comparable with a column; SharePoint takes numbers and dates in quotes too. */
function literalFor(column: Column, literal: Literal): Comparable {
  if (literal.kind === 'null') return null;
  const type = typeOf(column);
  const value =
    type === 'number' || type === 'lookup'
      ? asNumber(literal)
      : type === 'boolean'
        ? asFlag(literal)
        : type === 'dateTime'
          ? asInstant(literal)
          : asText(literal);
  if (value === undefined)
    throw invalidRequest(`The value compared with field '${column.name}' is not of its type.`);
  return value;
}

function asNumber(literal: Literal): number | undefined {
  if (literal.kind === 'number') return literal.value;
  const numeric = literal.kind === 'text' && /^-?\d+(\.\d+)?$/.test(literal.value);
  return numeric ? Number(literal.value) : undefined;
}

function asFlag(literal: Literal): number | undefined {
  if (literal.kind === 'boolean') return literal.value ? 1 : 0;
  const number = asNumber(literal);
  return number === 0 || number === 1 ? number : undefined;
}

function asInstant(literal: Literal): string | undefined {
  if (literal.kind !== 'date' && literal.kind !== 'text') return undefined;
  return instantOf(literal.value)?.toLowerCase();
}

function asText(literal: Literal): string | undefined {
  return literal.kind === 'text' ? literal.value.toLowerCase() : undefined;
}
