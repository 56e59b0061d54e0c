import { randomUUID } from 'node:crypto';
import type { DeadLetter, DeadLetters } from '../core/ports/dead-letters';
import type { StorageAccount } from './account';
import { dropParcel, openParcel, putParcel } from './parcels';
import { hasStatus } from './status';

const table = 'deadletters';

/** Opens the dead letters of the account. */
export function openDeadLetters(account: StorageAccount): DeadLetters {
  const list = async (): Promise<readonly DeadLetter[]> => {
    const client = await account.table(table);
    const letters: DeadLetter[] = [];
    for await (const { rowKey, queue, reason, at } of client.listEntities<Omit<DeadLetter, 'id'>>()) {
      letters.push({ id: String(rowKey), queue, reason, at });
    }
    return letters.sort((left, right) => (left.at < right.at ? -1 : 1));
  };
  const discard = async (id: string): Promise<void> => {
    const client = await account.table(table);
    await client.deleteEntity('dead', id).catch((fault: unknown) => {
      if (!hasStatus(fault, 404)) throw fault;
    });
    await dropParcel(account, `dead-${id}`);
  };
  return {
    list,
    discard,
    show: (id) => openParcel(account, `dead-${id}`),
    async bury(queue, text, reason, at) {
      const client = await account.table(table);
      const id = randomUUID();
      await putParcel(account, `dead-${id}`, text);
      await client.createEntity({ partitionKey: 'dead', rowKey: id, queue, reason, at });
      return { id, queue, reason, at };
    },
    async replay(id) {
      const letter = (await list()).find((candidate) => candidate.id === id);
      if (letter === undefined) throw new RangeError('there is no such dead letter');
      const text = await openParcel(account, `dead-${id}`);
      await (await account.queue(letter.queue)).sendMessage(text, { messageTimeToLive: -1 });
      await discard(id);
    },
  };
}
