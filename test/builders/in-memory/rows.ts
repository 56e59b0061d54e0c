import type { ChestEvent } from '../../../core/kernel/event';
import type { Row } from '../../../core/kernel/row';
import type { Change, Created, NewRow, Rows } from '../../../core/ports/rows';
import { copyOf } from './copy';
import type { MemoryState } from './state';

/** A list in memory, with the reads that `ofRound`, `ofPanel` and the like need. */
export interface MemoryRows<Value> extends Rows<Value> {
  where(wanted: (value: Value) => boolean): Promise<readonly Row<Value>[]>;
}

/**
 * One list in memory. It keeps the promises of `Rows`: creates meet the row that stands there, edits with an old tag
 * answer «changed», rows given out are copies that nobody can change, and each row carries its unchained events.
 */
export function memoryRows<Value>(list: string, state: MemoryState): MemoryRows<Value> {
  const held = new Map<string, Row<Value>>();

  async function write(row: Row<Value>, added: readonly ChestEvent[]): Promise<Row<Value>> {
    held.set(row.key, copyOf(row));
    state.journal.push({ list, key: row.key, events: row.events });
    if (added.length > 0) await state.announce(added);
    return copyOf(row);
  }

  async function create(key: string, value: Value, events: readonly ChestEvent[]): Promise<Created<Value>> {
    await state.before({ list, act: 'create', key });
    const standing = held.get(key);
    if (standing !== undefined) return { status: 'exists', row: copyOf(standing) };
    const row = await write({ key, version: 1, tag: state.nextTag(), value, events }, events);
    return { status: 'created', row };
  }

  async function save(
    row: Row<Value>,
    value: Value,
    events: readonly ChestEvent[],
  ): Promise<Row<Value> | 'changed'> {
    await state.before({ list, act: 'save', key: row.key });
    const standing = held.get(row.key);
    if (standing === undefined || standing.tag !== row.tag) return 'changed';
    const kept = standing.events.filter((event) => !state.isSwept(event));
    const next = { key: row.key, version: row.version + 1, tag: state.nextTag(), value };
    return write({ ...next, events: [...kept, ...events] }, events);
  }

  return {
    async find(key) {
      await state.before({ list, act: 'find', key });
      const row = held.get(key);
      return row === undefined ? undefined : copyOf(row);
    },
    create,
    save,
    async createMany(rows: readonly NewRow<Value>[]) {
      const made: Created<Value>[] = [];
      for (const { key, value, events } of rows) made.push(await create(key, value, events));
      return made;
    },
    async saveMany(changes: readonly Change<Value>[]) {
      const saved: (Row<Value> | 'changed')[] = [];
      for (const { row, value, events } of changes) saved.push(await save(row, value, events));
      return saved;
    },
    async where(wanted) {
      await state.before({ list, act: 'query', key: '' });
      return [...held.values()].filter((row) => wanted(row.value)).map((row) => copyOf(row));
    },
  };
}
