import type { Recent } from '../../../core/ports/recent';
import type { RecordCall } from '../in-memory/state';

/** What one click cost: reads asked for in one turn travel in one request; a write is a request of its own. */
export interface RequestCounter {
  before(call: RecordCall): Promise<void>;
  /** What was counted since the last time of asking. */
  take(): { readonly requests: number; readonly calls: readonly string[] };
}

/** Counts requests as Graph would see them: whatever is asked for before the record first answers is one batch. */
export function countRequests(): RequestCounter {
  let requests = 0;
  let calls: string[] = [];
  let turn: Promise<void> | undefined;
  const open = (): Promise<void> => {
    requests += 1;
    return new Promise((resolve) => {
      setImmediate(() => {
        turn = undefined;
        resolve();
      });
    });
  };
  return {
    before({ list, act }) {
      calls.push(`${list} ${act}`);
      if (act === 'create' || act === 'save') return open();
      turn ??= open();
      return turn;
    },
    take() {
      const taken = { requests, calls };
      requests = 0;
      calls = [];
      return taken;
    },
  };
}

/** Reads that are remembered from the first time on, as a warm process has them. */
export function warmRecent(recent: Recent): Recent {
  const known = new Map<string, unknown>();
  return new Proxy(recent, {
    get:
      (target, name: keyof Recent & string) =>
      (...given: readonly unknown[]) => {
        const key = `${name} ${JSON.stringify(given)}`;
        if (!known.has(key)) known.set(key, Reflect.apply(target[name] as () => unknown, target, given));
        return known.get(key);
      },
  });
}
