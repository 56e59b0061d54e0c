import type { Block } from './kernel/chain';

/** Which events a chain holds, as far as it has been read: blocks never change, so what was read once stays true. */
export interface KnownChain {
  readonly events: Set<string>;
  /** The number up to which every block has been read. */
  upTo: number;
}

/** What a process knows of the chains of one chest. Losing it costs one reading of each chain. */
export type ChainIndex = Map<string, KnownChain>;

/** An index that knows nothing yet. */
export function openChainIndex(): ChainIndex {
  return new Map();
}

/** What the index knows of a chain. */
export function knownOf(index: ChainIndex, chain: string): KnownChain {
  const known = index.get(chain) ?? { events: new Set<string>(), upTo: 0 };
  index.set(chain, known);
  return known;
}

/** Takes in blocks that follow on from what is known; stops at a gap, which a list that lags may show. */
export function learnBlocks(known: KnownChain, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.number !== known.upTo + 1) continue;
    for (const event of block.events) known.events.add(event.id);
    known.upTo = block.number;
  }
}
