import { writtenAt, type ChestEvent } from '../../core/kernel/event';
import type { ChainHead } from '../../core/ports/event-chain';

/**
 * What this process knows to be in the chain already, so that a row's next write may drop those events (law 6).
 * Knowing too little costs room in a row; nothing is dropped that is not known.
 */
export interface Chained {
  /** Notes a head that was read or moved: its newest block is in the chain, and all up to its mark. */
  note(site: string, chain: string, head: Pick<ChainHead, 'last' | 'sweptTo'>): void;
  holds(site: string, event: ChestEvent): boolean;
}

const mostKept = 50_000;

/** Knows nothing yet. */
export function openChained(): Chained {
  const sweptTo = new Map<string, string>();
  const ids = new Set<string>();
  return {
    note(site, chain, head) {
      const name = `${site}\n${chain}`;
      if (head.sweptTo > (sweptTo.get(name) ?? '')) sweptTo.set(name, head.sweptTo);
      for (const event of head.last?.events ?? []) ids.add(`${site}\n${event.id}`);
      for (const oldest of ids) {
        if (ids.size <= mostKept) break;
        ids.delete(oldest);
      }
    },
    // By when it was written, not when it happened: an act that waited may be older than the newest sweep.
    holds: (site, event) =>
      writtenAt(event) <= (sweptTo.get(`${site}\n${event.chain}`) ?? '') || ids.has(`${site}\n${event.id}`),
  };
}
