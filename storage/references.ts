import type { TableClient } from '@azure/data-tables';
import type { ConversationReference, References } from '../core/ports/references';
import type { StorageAccount } from './account';
import { tableKey } from './claims';
import { hasStatus } from './status';

const table = 'conversations';

/** One row per conversation, and small rows that point to it: by person, by panel, by chest, by shared card. */
type Group = 'conversation' | 'person' | 'panel' | 'chest' | 'card';

interface Pointer {
  readonly conversationId: string;
  readonly messageId?: string;
}

interface Stored {
  readonly reference: string;
}

/** Rows of the conversations table, by group and key. */
interface Shelf {
  put(group: Group, key: string, row: object): Promise<void>;
  get<Row extends object>(group: Group, key: string): Promise<Row | undefined>;
  /** The conversation's reference, unless it is dead. */
  live(conversationId: string | undefined): Promise<ConversationReference | undefined>;
}

function openShelf(account: StorageAccount): Shelf {
  const get: Shelf['get'] = async <Row extends object>(group: Group, key: string) =>
    entityOf<Row>(await account.table(table), group, tableKey(key));
  return {
    get,
    async put(group, key, row) {
      const client = await account.table(table);
      await client.upsertEntity({ partitionKey: group, rowKey: tableKey(key), ...row }, 'Replace');
    },
    async live(conversationId) {
      if (conversationId === undefined) return undefined;
      const stored = await get<Stored>('conversation', conversationId);
      if (stored === undefined) return undefined;
      // Written by `keep` below and by nobody else.
      const reference = JSON.parse(stored.reference) as ConversationReference;
      return reference.dead === true ? undefined : reference;
    },
  };
}

/** Where the bot may speak, and which message is a panel's shared card. Kept over restarts, shared by instances. */
export function openReferences(account: StorageAccount): References {
  const { put, get, live } = openShelf(account);
  const keep = (reference: ConversationReference): Promise<void> =>
    put('conversation', reference.conversationId, { reference: JSON.stringify(reference) });
  const at = async (group: Group, key: string): Promise<ConversationReference | undefined> =>
    live((await get<Pointer>(group, key))?.conversationId);
  return {
    async save(reference) {
      await keep(reference);
      if (reference.kind !== 'personal' || reference.person === undefined) return;
      await put('person', reference.person, { conversationId: reference.conversationId });
    },
    ofPerson: (person) => at('person', person),
    ofPanel: async (chest, panel) => (await at('panel', `${chest} ${panel}`)) ?? at('panel', chest),
    async bind({ chest, panel }, conversationId) {
      await put('panel', panel === undefined ? chest : `${chest} ${panel}`, { conversationId });
      await put('chest', conversationId, { chest });
    },
    chestOf: async (conversationId) => (await get<{ chest: string }>('chest', conversationId))?.chest,
    async sharedCard(chest, panel) {
      const card = await get<Pointer>('card', `${chest} ${panel}`);
      if (card?.messageId === undefined) return undefined;
      return { conversationId: card.conversationId, messageId: card.messageId };
    },
    keepSharedCard: (chest, panel, { conversationId, messageId }) =>
      put('card', `${chest} ${panel}`, { conversationId, messageId }),
    async markDead(conversationId) {
      const reference = await live(conversationId);
      if (reference !== undefined) await keep({ ...reference, dead: true });
    },
  };
}

async function entityOf<Row extends object>(
  client: TableClient,
  group: Group,
  key: string,
): Promise<Row | undefined> {
  try {
    return await client.getEntity<Row>(group, key);
  } catch (fault) {
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}
