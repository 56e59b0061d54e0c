import type { ChestEvent } from '../kernel/event';

/** Rows that hold events, as found by delta since a mark; the next mark comes with them. */
export interface ChangedRows {
  readonly events: readonly ChestEvent[];
  readonly mark: string;
}

/** Finds events whose announcement was lost: every list's rows changed since a mark («» for all). */
export interface ChangedRowsReader {
  since(mark: string): Promise<ChangedRows>;
}
