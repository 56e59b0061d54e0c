import type { ChestEvent } from './event';
import { hashOf } from './hash';

/** Events are chained in blocks of at most this many (DESIGN, law 6). */
export const largestBlock = 100;

/** A block of the chain: its number from 1, the hash of the one before, its events in order, and its own hash. */
export interface Block {
  readonly chain: string;
  readonly number: number;
  readonly previous: string;
  readonly events: readonly ChestEvent[];
  readonly hash: string;
}

/** What the hash before the first block is. */
const genesis = '0'.repeat(64);

/** The next block after `last` (undefined at the beginning). Throws over 100 events: that is a fault in our code. */
export function nextBlock(chain: string, last: Block | undefined, events: readonly ChestEvent[]): Block {
  if (events.length === 0 || events.length > largestBlock)
    throw new RangeError('a block holds 1 to 100 events');
  const content = { chain, number: (last?.number ?? 0) + 1, previous: last?.hash ?? genesis, events };
  return { ...content, hash: hashOf(content) };
}

/** What is wrong with a chain, or undefined when it is whole: numbers from 1, links, hashes, no event twice. */
export function faultInChain(blocks: readonly Block[]): string | undefined {
  const seen = new Set<string>();
  let previous = genesis;
  for (const [index, block] of blocks.entries()) {
    const { hash, ...content } = block;
    if (block.number !== index + 1) return `block ${index + 1} is missing`;
    if (block.previous !== previous) return `block ${block.number} does not follow the one before`;
    if (hashOf(content) !== hash) return `block ${block.number} was changed`;
    for (const event of block.events) {
      if (seen.has(event.id)) return `event ${event.id} stands twice`;
      seen.add(event.id);
    }
    previous = hash;
  }
  return undefined;
}

/** What working a chain through again came to; `fault` says in words what is wrong with it. */
export interface ChainCheck {
  readonly chain: string;
  readonly blocks: number;
  readonly events: number;
  readonly fault?: string;
}
