import type { Block } from '../kernel/chain';

/**
 * The head of a chain: its newest block, whole, so that whoever comes next can finish a block whose row was not written.
 * `sweptTo` is the moment (UTC) up to which every row's events are known to be chained; rows may drop those.
 */
export interface ChainHead {
  readonly last?: Block;
  readonly sweptTo: string;
  /** How far the sweeper has read the record's changes; on the head named «sweep» only, which has no blocks. */
  readonly mark?: string;
  readonly tag?: string;
}

/** The audit trail: one row a block, one head a chain, changed by compare-and-set (law 6). */
export interface EventChain {
  head(chain: string): Promise<ChainHead>;
  /** Moves the head from what was read to a new one. «changed» when somebody else did so first. */
  moveHead(chain: string, from: ChainHead, to: Omit<ChainHead, 'tag'>): Promise<ChainHead | 'changed'>;
  /** Writes the block's row; a block that stands there already is fine. */
  putBlock(block: Block): Promise<void>;
  /** Every block of the chain whose number is above `after`, in order. */
  blocksAfter(chain: string, after: number): Promise<readonly Block[]>;
  chains(): Promise<readonly string[]>;
}
