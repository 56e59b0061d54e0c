import { GraphFault } from '../errors';
import { parseFilter } from '../sharepoint/filter/parse';
import { FilterSyntaxFault, type Comparison, type Filter, type Literal } from '../sharepoint/filter/syntax';

/** A test for directory objects from `$filter`; texts compare without letter case. 400 for what cannot be read. */
export function recordTest(text: string | undefined): (body: Record<string, unknown>) => boolean {
  if (!text) return () => true;
  const filter = parse(text);
  return (body) => passes(filter, body);
}

function parse(text: string): Filter {
  try {
    return parseFilter(text);
  } catch (fault) {
    if (!(fault instanceof FilterSyntaxFault)) throw fault;
    throw new GraphFault(
      400,
      'Request_UnsupportedQuery',
      `Invalid filter clause: ${fault.message} in '${text}'.`,
    );
  }
}

function passes(filter: Filter, body: Record<string, unknown>): boolean {
  if (filter.kind === 'not') return !passes(filter.inner, body);
  if (filter.kind === 'and') return passes(filter.left, body) && passes(filter.right, body);
  if (filter.kind === 'or') return passes(filter.left, body) || passes(filter.right, body);
  const value = comparable(body[filter.field]);
  if (filter.kind === 'starts-with')
    return typeof value === 'string' && value.startsWith(filter.text.toLowerCase());
  return compares(value, filter.operator, literalValue(filter.literal));
}

type Comparable = string | number | boolean | null;

function compares(value: Comparable, operator: Comparison, wanted: Comparable): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'ne') return value !== wanted;
  if (value === null || wanted === null) return false;
  if (operator === 'gt') return value > wanted;
  if (operator === 'ge') return value >= wanted;
  return operator === 'lt' ? value < wanted : value <= wanted;
}

function comparable(value: unknown): Comparable {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value.toLowerCase() : null;
}

function literalValue(literal: Literal): Comparable {
  if (literal.kind === 'null') return null;
  return typeof literal.value === 'string' ? literal.value.toLowerCase() : literal.value;
}
