import type { ConversationReference, References, SharedCard } from '../../core/ports/references';

export interface MemoryReferences extends References {
  readonly known: Map<string, ConversationReference>;
}

/** Conversation references in memory. */
export function memoryReferences(): MemoryReferences {
  const known = new Map<string, ConversationReference>();
  const bindings = new Map<string, string>();
  const cards = new Map<string, SharedCard>();
  const living = (id: string | undefined): ConversationReference | undefined => {
    const reference = id === undefined ? undefined : known.get(id);
    return reference?.dead === true ? undefined : reference;
  };
  return {
    known,
    save: async (reference) => void known.set(reference.conversationId, reference),
    ofPerson: async (person) => [...known.values()].find((each) => each.person === person),
    ofPanel: async (chest, panel) => living(bindings.get(`${chest}|${panel}`) ?? bindings.get(`${chest}|`)),
    bind: async ({ chest, panel = '' }, conversationId) => {
      bindings.set(`${chest}|${panel}`, conversationId);
    },
    chestOf: async (conversationId) =>
      [...bindings].find(([, id]) => id === conversationId)?.[0].split('|')[0],
    sharedCard: async (chest, panel) => cards.get(`${chest}|${panel}`),
    keepSharedCard: async (chest, panel, card) => void cards.set(`${chest}|${panel}`, card),
    markDead: async (conversationId) => {
      const reference = known.get(conversationId);
      if (reference !== undefined) known.set(conversationId, { ...reference, dead: true });
    },
  };
}
