import { QueueServiceClient } from '@azure/storage-queue';
import type { FunctionsHost } from '../../../local/functions/host';
import { startAzurite, type Azurite } from '../../../local/storage/azurite';
import { seen } from './sample-app';
import { startSampleHost } from './sample-host';

let azurite: Azurite;
let host: FunctionsHost;
let queues: QueueServiceClient;

beforeAll(async () => {
  azurite = await startAzurite();
  queues = QueueServiceClient.fromConnectionString(azurite.connection);
  host = await startSampleHost({ storageConnection: azurite.connection });
});

afterAll(async () => {
  await host.close();
  await azurite.close();
});

beforeEach(() => void seen.splice(0));

const encoded = (text: string): string => Buffer.from(text).toString('base64');
const copies = (): readonly string[] => seen.filter((line) => line.startsWith('copy'));

async function send(...messages: readonly string[]): Promise<void> {
  const queue = queues.getQueueClient('copies');
  await queue.createIfNotExists();
  for (const message of messages) await queue.sendMessage(message);
}

async function poisoned(): Promise<readonly string[]> {
  const queue = queues.getQueueClient('copies-poison');
  await queue.createIfNotExists();
  const { receivedMessageItems } = await queue.receiveMessages({
    numberOfMessages: 32,
    visibilityTimeout: 1,
  });
  for (const { messageId, popReceipt } of receivedMessageItems)
    await queue.deleteMessage(messageId, popReceipt);
  return receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
}

describe('a queue', () => {
  test('hands each message to its function once, parsed where it is JSON', async () => {
    await send(encoded('{"id":7}'), encoded('plain words'));
    await host.drainQueues();
    expect(copies().toSorted()).toEqual(['copy "plain words" 1', 'copy {"id":7} 1']);
    const { approximateMessagesCount } = await queues.getQueueClient('copies').getProperties();
    expect(approximateMessagesCount).toBe(0);
  });

  test('hands more than a batch over', async () => {
    await send(...Array.from({ length: 11 }, (_, place) => encoded(`message ${place}`)));
    await host.drainQueues();
    expect(new Set(copies()).size).toBe(11);
  });

  test('tries a failing message as often as host.json says, then moves it to the poison queue', async () => {
    await send(encoded('bad'));
    await host.drainQueues();
    expect(copies()).toEqual(['copy "bad" 1', 'copy "bad" 2', 'copy "bad" 3']);
    expect(await poisoned()).toEqual(['bad']);
  });

  test('sets aside what is not in the encoding that host.json names', async () => {
    await send('not base64 at all');
    await host.drainQueues();
    expect(copies()).toEqual([]);
    expect(await poisoned()).toHaveLength(1);
  });

  test('is read without being asked', async () => {
    await send(encoded('unasked'));
    await expectSoon(() => expect(copies()).toEqual(['copy "unasked" 1']));
  });

  test('takes what a function puts out', async () => {
    const answer = await fetch(`${host.url}/api/send`, { method: 'POST', body: 'second' });
    expect(answer.status).toBe(202);
    await host.drainQueues();
    expect(copies().toSorted()).toEqual(['copy "first" 1', 'copy {"text":"second"} 1']);
  });
});

async function expectSoon(check: () => void): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
