import { GraphFault } from '../../errors';
import type { Store } from '../../store/open-store';
import { indexedItems, indexedPrefix } from '../item-index';
import { mayQuery, type Resolved, type Test } from './resolve';

/** Items that may pass a filter, found by indexes; `exact` when each of them does pass. */
export interface Candidates {
  items: ReadonlySet<number>;
  exact: boolean;
}

/** More rows than this and SharePoint will not scan: the list view threshold. */
export const VIEW_THRESHOLD = 5_000;

/** The items a filter can be answered from, or undefined when only looking at every item would do. */
export function candidatesFor(store: Store, filter: Resolved): Candidates | undefined {
  if (filter.kind === 'test') return byIndex(store, filter);
  if (filter.kind === 'and')
    return both(candidatesFor(store, filter.left), candidatesFor(store, filter.right));
  if (filter.kind !== 'or') return undefined;
  const left = candidatesFor(store, filter.left);
  const right = left && candidatesFor(store, filter.right);
  if (!left || !right) return undefined;
  return { items: new Set([...left.items, ...right.items]), exact: left.exact && right.exact };
}

/**
 * Refuses a query of a list over the threshold unless its first indexed condition alone leaves fewer rows. A second,
 * more selective condition does not rescue it, and neither does the Prefer header.
 */
export function enforceThreshold(store: Store, filter: Resolved, itemCount: number): void {
  if (itemCount <= VIEW_THRESHOLD) return;
  const first = candidatesFor(store, firstIndexed(filter));
  if (first && first.items.size < VIEW_THRESHOLD) return;
  throw overThreshold();
}

/** The refusal of a query that would look at too many rows. */
export function overThreshold(): GraphFault {
  const message = 'The attempted operation is prohibited because it exceeds the list view threshold.';
  return new GraphFault(429, 'activityLimitReached', message, { 'Retry-After': '1' });
}

function firstIndexed(filter: Resolved): Resolved {
  if (filter.kind !== 'and') return filter;
  return usesIndex(filter.left) ? firstIndexed(filter.left) : firstIndexed(filter.right);
}

function usesIndex(filter: Resolved): boolean {
  if (filter.kind === 'ignored') return false;
  if (filter.kind === 'test') return mayQuery(filter.column);
  if (filter.kind === 'not') return usesIndex(filter.inner);
  if (filter.kind === 'and') return usesIndex(filter.left) || usesIndex(filter.right);
  return usesIndex(filter.left) && usesIndex(filter.right);
}

function byIndex(store: Store, test: Test): Candidates | undefined {
  // Missing values are not in an index, so «ne» and «eq null» cannot be answered from it.
  if (!mayQuery(test.column) || test.value === null || test.operator === 'ne') return undefined;
  const items =
    test.operator === 'starts-with'
      ? indexedPrefix(store, test.column, String(test.value))
      : indexedItems(store, test.column, test.operator, test.value);
  return { items: new Set(items), exact: true };
}

function both(left: Candidates | undefined, right: Candidates | undefined): Candidates | undefined {
  if (!left || !right) {
    const one = left ?? right;
    return one && { items: one.items, exact: false };
  }
  return { items: common(left.items, right.items), exact: left.exact && right.exact };
}

function common(left: ReadonlySet<number>, right: ReadonlySet<number>): Set<number> {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  return new Set([...small].filter((item) => large.has(item)));
}
