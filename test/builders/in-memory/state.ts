import { writtenAt, type ChestEvent } from '../../../core/kernel/event';
import type { ChainHead } from '../../../core/ports/event-chain';

/** One call that a use case makes on the record, for tests that count calls or make them fail. */
export interface RecordCall {
  readonly list: string;
  readonly act: 'find' | 'query' | 'create' | 'save' | 'chain';
  readonly key: string;
}

/** What the lists of one record in memory share. */
export interface MemoryState {
  readonly journal: { readonly list: string; readonly key: string; readonly events: readonly ChestEvent[] }[];
  readonly heads: Map<string, ChainHead>;
  nextTag(): string;
  before(call: RecordCall): Promise<void>;
  announce(events: readonly ChestEvent[]): Promise<void>;
  isSwept(event: ChestEvent): boolean;
}

export interface MemoryOptions {
  /** Called before each call on the record: count, wait, or throw to play a fault. */
  readonly before?: (call: RecordCall) => Promise<void> | void;
  /** Told of events as they are written. */
  readonly announce?: (events: readonly ChestEvent[]) => Promise<void> | void;
}

/** The shared state of a record in memory, empty. */
export function memoryState(options: MemoryOptions = {}): MemoryState {
  let tags = 0;
  const heads = new Map<string, ChainHead>();
  return {
    journal: [],
    heads,
    nextTag: () => `"tag,${(tags += 1)}"`,
    before: async (call) => options.before?.(call),
    announce: async (events) => options.announce?.(events),
    isSwept: (event) => writtenAt(event) <= (heads.get(event.chain)?.sweptTo ?? ''),
  };
}
