import { inBatches } from './batch';
import { readOf, type Answer, type Call } from './call';
import type { Settled } from './settle';

interface Waiting {
  readonly url: string;
  readonly settle: (settled: Settled) => void;
}

/**
 * Gathers the reads that are asked for in one turn of the event loop into one batch; a read by itself goes alone.
 * The same url twice in a turn is asked for once.
 */
export function gatherReads(
  send: (calls: readonly Call[]) => Promise<readonly Settled[]>,
): (url: string) => Promise<Answer> {
  let waiting: Waiting[] = [];

  function flush(): void {
    const gathered = waiting;
    waiting = [];
    const urls = [...new Set(gathered.map(({ url }) => url))];
    for (const group of inBatches(urls.map((url) => readOf(url)))) void sendGroup(group, gathered);
  }

  async function sendGroup(calls: readonly Call[], gathered: readonly Waiting[]): Promise<void> {
    const settled = await send(calls);
    for (const [index, { url }] of calls.entries()) {
      const outcome = settled[index];
      if (outcome === undefined) continue;
      for (const asked of gathered) if (asked.url === url) asked.settle(outcome);
    }
  }

  return (url) =>
    new Promise((resolve, reject) => {
      // After every promise of this turn has had its say, and still without waiting for a timer.
      if (waiting.length === 0) void Promise.resolve().then(() => process.nextTick(flush));
      const settle = (settled: Settled): void =>
        settled.ok ? resolve(settled.answer) : reject(settled.fault);
      waiting.push({ url, settle });
    });
}
