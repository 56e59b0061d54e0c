import type { IntakeItem } from '../../../core/engaging/intake';
import type { IntakeBox } from '../../../core/ports/intake';
import { copyOf } from './copy';

/**
 * A box that keeps what was put into it: one item per nonce. `away` is a record that cannot be reached. What nobody
 * waits for stands in `later`.
 */
export interface MemoryIntakeBox extends IntakeBox {
  readonly items: readonly IntakeItem[];
  readonly later: readonly IntakeItem[];
  away: boolean;
}

/** An empty intake box in memory. */
export function memoryIntakeBox(): MemoryIntakeBox {
  const items: IntakeItem[] = [];
  const later: IntakeItem[] = [];
  const box: MemoryIntakeBox = {
    items,
    later,
    away: false,
    async put(item) {
      if (!items.some(({ nonce }) => nonce === item.nonce)) items.push(copyOf(item));
      return box.away ? 'being-filed' : 'filed';
    },
    putLater: async (item) => void later.push(copyOf(item)),
  };
  return box;
}
