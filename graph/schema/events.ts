import * as z from 'zod/mini';
import type { Block } from '../../core/kernel/chain';
import { chestEvent } from './events-column';
import { filled, json, text, whole } from './column';
import { describeList } from './list';

const block = z.object({
  chain: z.string(),
  number: z.int(),
  previous: z.string(),
  events: z.array(chestEvent),
  hash: z.string(),
});

/** A row of the audit trail: a block, or the head of a chain, which holds the newest block whole. */
export interface TrailRow {
  readonly kind: 'block' | 'head';
  readonly chain: string;
  /** The block's number from 1; 0 for a head, so that heads never stand among the blocks after a number. */
  readonly number: number;
  readonly sweptTo: string;
  readonly block: { readonly last?: Block; readonly mark?: string };
}

export const eventsList = describeList<TrailRow>({
  name: 'Events',
  description: 'The audit trail: what happened, in hash-chained blocks. Never edit by hand.',
  columns: {
    kind: {
      ...filled('Kind', { indexed: true }),
      read: (fields) => (fields['Kind'] === 'head' ? 'head' : 'block'),
    },
    chain: filled('Chain', { indexed: true }),
    number: whole('Number', { indexed: true }),
    sweptTo: text('SweptTo'),
    block: json('Block', z.object({ last: z.exactOptional(block), mark: z.exactOptional(z.string()) }), 3),
  },
});
