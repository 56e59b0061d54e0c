import type { ChestEvent } from './event';

/**
 * One row of a list as a use case sees it. `version` is the row's own number, shown on cards and raised by every write
 * of ours; `tag` is SharePoint's ETag, opaque, and goes back with an edit. `events` are the row's own events that the
 * chain may not hold yet; they are written in the same write as the value (law 6).
 */
export interface Row<Value> {
  readonly key: string;
  readonly version: number;
  readonly tag: string;
  readonly value: Value;
  readonly events: readonly ChestEvent[];
}

/** What an act answers when there is nothing more to show than the row's new version. */
export interface Saved {
  readonly version: number;
}
