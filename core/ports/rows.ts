import type { ChestEvent } from '../kernel/event';
import type { Row } from '../kernel/row';

/** What came of a create: the row made now, or the row that stood under the key already (a repeat, or somebody faster). */
export interface Created<Value> {
  readonly status: 'created' | 'exists';
  readonly row: Row<Value>;
}

/** An edit: the row as it was read, its new value, and the events that the edit adds. */
export interface Change<Value> {
  readonly row: Row<Value>;
  readonly value: Value;
  readonly events: readonly ChestEvent[];
}

/** A new row under its deterministic key. */
export interface NewRow<Value> {
  readonly key: string;
  readonly value: Value;
  readonly events: readonly ChestEvent[];
}

/**
 * What every list can do. Creates meet an existing row under the same key; edits carry the tag that was read and answer
 * «changed» when somebody else was faster (law 4). The implementation announces written events to the outbox.
 * Reads asked for in the same turn travel together. Faults (Graph away, a bad row) throw.
 */
export interface Rows<Value> {
  find(key: string): Promise<Row<Value> | undefined>;
  create(key: string, value: Value, events: readonly ChestEvent[]): Promise<Created<Value>>;
  save(row: Row<Value>, value: Value, events: readonly ChestEvent[]): Promise<Row<Value> | 'changed'>;
  /** Many creates at once, 20 to a request; answers stand in the order asked. */
  createMany(rows: readonly NewRow<Value>[]): Promise<readonly Created<Value>[]>;
  /** Many edits at once, 20 to a request; answers stand in the order asked. */
  saveMany(changes: readonly Change<Value>[]): Promise<readonly (Row<Value> | 'changed')[]>;
}
