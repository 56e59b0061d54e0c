import { inBatches } from './batch';
import type { Call } from './call';
import { pageOf, pagesFrom, type Page } from './pages';
import { gatherReads } from './reads';
import { urlOfLink } from './send';
import { settle, type Run, type Settled } from './settle';

/** The gate as one run of one use case sees it: a deadline, and reads that travel together. */
export interface Session {
  /** Reads; reads asked for in the same turn travel in one batch. Throws GraphRefused or RecordUnavailable. */
  read(url: string): Promise<unknown>;
  /** Every page of a query or delta, one after the other; the first travels with other reads of the turn. */
  pages(url: string): AsyncGenerator<Page>;
  /** Every row of every page. */
  rows(url: string): Promise<readonly unknown[]>;
  /** Sends one write by itself. Never throws: what became of it is the answer. */
  write(call: Call): Promise<Settled>;
  /** Sends independent writes, 20 to a batch; one may fail while others succeed. Never throws for a part. */
  writeTogether(calls: readonly Call[]): Promise<readonly Settled[]>;
}

/** An import of hundreds of rows must not use up the minute's units before anybody else gets a turn. */
const batchesAtOnce = 4;

/** Opens a session on a run. */
export function openSession(run: Run): Session {
  const readAnswer = gatherReads((calls) => settle(run, calls));
  const read = async (url: string): Promise<unknown> => (await readAnswer(url)).body;
  const readPage = async (url: string): Promise<Page> =>
    pageOf(await read(url), (link) => urlOfLink(run.line.baseUrl, link));
  const pages = (url: string): AsyncGenerator<Page> => pagesFrom(url, readPage);

  return {
    read,
    pages,
    async rows(url) {
      const rows: unknown[] = [];
      for await (const page of pages(url)) rows.push(...page.rows);
      return rows;
    },
    async write(call) {
      const [settled] = await settle(run, [call]);
      if (settled === undefined) throw new Error('a write came to no end');
      return settled;
    },
    async writeTogether(calls) {
      const groups = inBatches(calls);
      const settled: (readonly Settled[])[] = [];
      const next = groups.entries();
      // Each lane takes the next batch when it is done with its last.
      const lane = async (): Promise<void> => {
        for (const [at, group] of next) settled[at] = await settle(run, group);
      };
      await Promise.all(Array.from({ length: batchesAtOnce }, lane));
      return settled.flat();
    },
  };
}
