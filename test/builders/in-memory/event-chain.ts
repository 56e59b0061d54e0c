import type { Block } from '../../../core/kernel/chain';
import type { EventChain } from '../../../core/ports/event-chain';
import { copyOf } from './copy';
import type { MemoryState } from './state';

/** The audit trail in memory: heads move by compare-and-set, blocks are written once. */
export function memoryEventChain(state: MemoryState): EventChain {
  const blocks = new Map<string, Block>();
  return {
    async head(chain) {
      await state.before({ list: 'Events', act: 'chain', key: chain });
      return copyOf(state.heads.get(chain) ?? { sweptTo: '' });
    },
    async moveHead(chain, from, to) {
      await state.before({ list: 'Events', act: 'chain', key: chain });
      if (state.heads.get(chain)?.tag !== from.tag) return 'changed';
      const head = copyOf({ ...to, tag: state.nextTag() });
      state.heads.set(chain, head);
      return head;
    },
    async putBlock(block) {
      await state.before({ list: 'Events', act: 'create', key: `${block.chain}|${block.number}` });
      const key = `${block.chain}|${block.number}`;
      if (!blocks.has(key)) blocks.set(key, copyOf(block));
    },
    async blocksAfter(chain, after) {
      await state.before({ list: 'Events', act: 'query', key: chain });
      return [...blocks.values()]
        .filter((block) => block.chain === chain && block.number > after)
        .sort((left, right) => left.number - right.number);
    },
    async chains() {
      await state.before({ list: 'Events', act: 'query', key: '' });
      return [...state.heads.keys()].sort();
    },
  };
}
