import { appendFileSync } from 'node:fs';

/** One request as it was answered. A part of a batch is recorded beside its batch, with `part` set. */
export interface RequestRecord {
  method: string;
  /** Decoded path without the version. */
  path: string;
  /** The route's template, or '' when nothing was found. */
  template: string;
  status: number;
  units: number;
  /** Milliseconds the server itself took. */
  ms: number;
  appId: string;
  part: boolean;
}

/** A request and its answer in full, for checking against the contract. Tokens are never kept. */
export interface Exchange extends RequestRecord {
  url: string;
  requestHeaders: Readonly<Record<string, string>>;
  requestBody: unknown;
  responseHeaders: Readonly<Record<string, string>>;
  responseBody: unknown;
}

/** What the requests so far have cost. */
export interface UnitCount {
  /** HTTP requests: a batch is one. */
  requests: number;
  units: number;
  throttled: number;
}

export interface Recorder {
  add(record: RequestRecord, exchange: () => Exchange): void;
  requests(): RequestRecord[];
  units(): UnitCount;
  reset(): void;
}

const MOST_KEPT = 100_000;

/** Counts requests and units, and writes each exchange as one JSON line when a file is given. */
export function createRecorder(captureFile: string | undefined): Recorder {
  let kept: RequestRecord[] = [];
  let count: UnitCount = { requests: 0, units: 0, throttled: 0 };
  return {
    add: (record, exchange) => {
      if (kept.length < MOST_KEPT) kept.push(record);
      if (!record.part) count.requests += 1;
      // A batch costs what its parts cost, which are counted by themselves.
      count.units += record.path === '$batch' ? 0 : record.units;
      if (record.status === 429) count.throttled += 1;
      if (captureFile !== undefined) appendFileSync(captureFile, `${JSON.stringify(exchange())}\n`);
    },
    requests: () => [...kept],
    units: () => ({ ...count }),
    reset: () => {
      kept = [];
      count = { requests: 0, units: 0, throttled: 0 };
    },
  };
}
