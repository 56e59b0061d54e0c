import type { Drafts, KeptDraft } from '../../../core/ports/drafts';
import { copyOf } from './copy';

/** Drafts in memory, with what stands there now for tests to look at. */
export interface MemoryDrafts extends Drafts {
  all(): readonly KeptDraft[];
}

/** An empty place for drafts in memory. */
export function memoryDrafts(): MemoryDrafts {
  const kept = new Map<string, KeptDraft>();
  let tags = 0;
  const keep = (draft: KeptDraft['draft']): KeptDraft => {
    const written = copyOf({ draft, tag: `"${(tags += 1)}"` });
    kept.set(draft.id, written);
    return written;
  };
  return {
    all: () => [...kept.values()],
    find: async (id) => kept.get(id),
    async create(draft) {
      if (kept.has(draft.id)) throw new RangeError('a draft of this id stands there already');
      return keep(draft);
    },
    save: async ({ tag }, draft) => (kept.get(draft.id)?.tag === tag ? keep(draft) : 'changed'),
    drop: async (id) => void kept.delete(id),
  };
}
