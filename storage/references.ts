import type { TableClient } from '@azure/data-tables';
import type { ConversationReference, References } from '../core/ports/references';
import type { StorageAccount } from './account';
import { hasStatus, tableKey } from './claims';

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

/** Where the bot may speak, and which message is a panel's shared card. Kept over restarts, shared by instances. */
export function openReferences(account: StorageAccount): References {
  const put = async (group: Group, key: string, row: object): Promise<void> => {
    const client = await account.table(table);
    await client.upsertEntity({ partitionKey: group, rowKey: tableKey(key), ...row }, 'Replace');
  };
  const get = async <Row extends object>(group: Group, key: string): Promise<Row | undefined> => {
    const client = await account.table(table);
    return entityOf<Row>(client, group, tableKey(key));
  };
  const live = async (conversationId: string | undefined): Promise<ConversationReference | undefined> => {
    if (conversationId === undefined) return undefined;
    const stored = await get<Stored>('conversation', conversationId);
    if (stored === undefined) return undefined;
    // Written by `save` below and by nobody else.
    const reference = JSON.parse(stored.reference) as ConversationReference;
    return reference.dead === true ? undefined : reference;
  };
  const keep = (reference: ConversationReference): Promise<void> =>
    put('conversation', reference.conversationId, { reference: JSON.stringify(reference) });

  return {
    async save(reference) {
      await keep(reference);
      if (reference.kind !== 'personal' || reference.person === undefined) return;
      await put('person', reference.person, { conversationId: reference.conversationId });
    },
    ofPerson: async (person) => live((await get<Pointer>('person', person))?.conversationId),
    async ofPanel(chest, panel) {
      const bound = await get<Pointer>('panel', `${chest} ${panel}`);
      const own = await live(bound?.conversationId);
      return own ?? live((await get<Pointer>('panel', chest))?.conversationId);
    },
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
