import { nextLink } from '../links';
import { picked } from '../picked';
import { topOf } from '../query';
import { versionRoot, type Answer, type Call } from '../call';

/** Answers a collection of the directory: pages of 100, `$select`, and `$count` where it was asked for. */
export function directoryPage(
  call: Call,
  context: string,
  every: readonly Record<string, unknown>[],
): Answer {
  const top = topOf(call.query, 100, 999);
  const start = Number(call.query.get('skiptoken') ?? 0) || 0;
  const value = every.slice(start, start + top).map((each) => picked(each, call.query));
  const next = start + top < every.length ? String(start + top) : undefined;
  const counted = call.query.get('count')?.toLowerCase() === 'true';
  return {
    status: 200,
    body: {
      '@odata.context': `${versionRoot(call.world)}/$metadata#${context}`,
      ...(counted ? { '@odata.count': every.length } : {}),
      ...nextLink(call, next),
      value,
    },
  };
}

/** What a directory query costs: its base, one less for `$select`, one less for a small `$top`, one more for `$expand`. */
export function directoryUnits(base: number): (query: Call['query']) => number {
  return (query) => {
    const top = Number(query.get('top') ?? 100);
    const less = (query.get('select') ? 1 : 0) + (top < 20 ? 1 : 0);
    return Math.max(1, base - less + (query.get('expand') ? 1 : 0));
  };
}
