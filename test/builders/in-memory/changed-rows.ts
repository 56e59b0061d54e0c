import type { ChangedRowsReader } from '../../../core/ports/changed-rows';
import type { MemoryState } from './state';

/** Rows changed since a mark, read from the record's journal. As with delta, a row changed twice shows once. */
export function memoryChangedRows(state: MemoryState): ChangedRowsReader {
  return {
    async since(mark) {
      await state.before({ list: 'all', act: 'query', key: mark });
      const changed = state.journal.slice(mark === '' ? 0 : Number(mark));
      const newest = new Map(changed.map((entry) => [`${entry.list} ${entry.key}`, entry.events]));
      return { events: [...newest.values()].flat(), mark: String(state.journal.length) };
    },
  };
}
