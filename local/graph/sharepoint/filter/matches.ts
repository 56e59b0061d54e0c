import type { Item } from '../../store/items';
import { comparableIn, type Comparable } from '../column-types';
import type { Comparison } from './syntax';
import type { Resolved } from './resolve';

/** Whether an item passes a filter. A missing value equals only null, and is never more or less than anything. */
export function matches(filter: Resolved, item: Item): boolean {
  if (filter.kind === 'ignored') return true;
  if (filter.kind === 'not') return !matches(filter.inner, item);
  if (filter.kind === 'and') return matches(filter.left, item) && matches(filter.right, item);
  if (filter.kind === 'or') return matches(filter.left, item) || matches(filter.right, item);
  const value = comparableIn(filter.column, item);
  if (filter.operator === 'starts-with') {
    return typeof value === 'string' && typeof filter.value === 'string' && value.startsWith(filter.value);
  }
  return compares(value, filter.operator, filter.value);
}

function compares(value: Comparable, operator: Comparison, wanted: Comparable): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'ne') return value !== wanted;
  if (value === null || wanted === null || typeof value !== typeof wanted) return false;
  if (operator === 'gt') return value > wanted;
  if (operator === 'ge') return value >= wanted;
  return operator === 'lt' ? value < wanted : value <= wanted;
}
