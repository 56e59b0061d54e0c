export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One request to Graph, alone or as a part of a batch. */
export interface Call {
  readonly method: Method;
  /** What follows the version root, beginning with «/», percent-encoded. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /**
   * True when doing it twice leaves what doing it once leaves: reads, edits with If-Match, creates under a unique key.
   * Anything else is never sent again once it may have arrived.
   */
  readonly repeatable: boolean;
}

/** What Graph answered. `body` is parsed JSON; undefined when there is none. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: unknown;
}

/** A read, which may always be repeated. */
export function readOf(url: string, headers: Readonly<Record<string, string>> = {}): Call {
  return { method: 'GET', url, headers, repeatable: true };
}
