import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { systemActor } from '../../core/kernel/actor';
import { newEvent } from '../../core/kernel/record-event';
import type { FiledCommand } from '../../core/ports/filing';
import { openAccount, type StorageAccount } from '../../storage/account';
import { openDeadLetters } from '../../storage/dead-letters';
import { filingQueue, openFiling } from '../../storage/filing';
import { bellQueue, openOutbox } from '../../storage/outbox';
import { openReminders } from '../../storage/reminders';
import { openMessage, signMessage } from '../../storage/sign-message';

const keys = ['the-newest-key-of-thirty-two-letters', 'an-older-key-of-thirty-two-letters-'];
const at = '2026-07-17T14:00:00.000Z';

const command: FiledCommand = {
  id: 'c1',
  chest: 'havering',
  name: 'cast-vote',
  actor: 'tenant~person',
  input: { item: 'i1' },
  acceptedAt: at,
};

const event = (number: number) =>
  newEvent(systemActor('havering'), at, {
    kind: 'vote-cast',
    chain: 'r1',
    about: [`item-${number}`],
    facts: { item: `item-${number}`, ballot: 1 },
  });

const noReject = async (): Promise<void> => {
  throw new Error('a good message was rejected');
};

describe('working memory in Azure Storage', () => {
  let azurite: Azurite;
  let account: StorageAccount;

  beforeEach(async () => {
    azurite = await startAzurite();
    account = openAccount({ kind: 'connection', connection: azurite.connection });
  });
  afterEach(() => azurite.close());

  const nextOf = async (queue: string): Promise<string> => {
    const { receivedMessageItems } = await (await account.queue(queue)).receiveMessages();
    const [message] = receivedMessageItems;
    if (message === undefined) throw new Error('the queue is empty');
    return Buffer.from(message.messageText, 'base64').toString('utf8');
  };

  it('keeps a filed command, tells its sender that it waits, and what became of it', async () => {
    const filing = openFiling(account, keys, () => at);
    await filing.put(command);
    expect(await filing.outcomesFor('havering', 'tenant~person')).toMatchObject([
      { id: 'c1', outcome: 'waiting' },
    ]);
    expect(await filing.queue.read(await nextOf(filingQueue))).toMatchObject({
      body: command,
      tries: 0,
      firstAt: at,
    });
    await filing.settle(command, { outcome: 'refused', refusal: { code: 'round-closed' } });
    expect(await filing.outcomesFor('havering', 'tenant~person')).toMatchObject([
      { outcome: 'refused', refusal: { code: 'round-closed' } },
    ]);
    expect(await filing.outcomesFor('hackney', 'tenant~person')).toEqual([]);
  });

  const received = async (filing: ReturnType<typeof openFiling>) => {
    const read = await filing.queue.read(await nextOf(filingQueue));
    if (read === 'forged') throw new Error('our own message was taken for a forged one');
    return read;
  };

  it('carries a command too large for a queue by reference, and clears it up when settled', async () => {
    const filing = openFiling(account, keys, () => at);
    const large = { ...command, input: { words: 'ä'.repeat(100_000) } };
    await filing.queue.send(large);
    const carried = await received(filing);
    expect(carried.body).toEqual(large);
    await filing.queue.settled(carried);
    await filing.queue.again(carried, 0);
    await expect(filing.queue.read(await nextOf(filingQueue))).rejects.toThrow('gone');
  });

  it('counts its own tries when a command is sent again', async () => {
    const filing = openFiling(account, keys, () => at);
    await filing.queue.send(command);
    await filing.queue.again(await received(filing), 0);
    expect(await filing.queue.read(await nextOf(filingQueue))).toMatchObject({ tries: 1, firstAt: at });
  });

  it('acts on nothing that it did not sign (QUEUE-01)', async () => {
    const filing = openFiling(account, keys, () => at);
    const forged = signMessage(JSON.stringify({ tries: 0, firstAt: at, inline: command }), ['another key']);
    expect(await filing.queue.read(forged)).toBe('forged');
    expect(await filing.queue.read('{"approve": true}')).toBe('forged');
    const changed = signMessage('{"amount":1}', keys).replace('1}', '9}');
    expect(openMessage(changed, keys)).toBe('forged');
  });

  it('still takes messages signed with the key before', () => {
    expect(openMessage(signMessage('body', [keys[1] ?? '']), keys)).toBe('body');
  });

  it('hands announcements to the worker once, and rings once for a burst', async () => {
    let now = 0;
    const outbox = openOutbox(account, keys, () => now);
    for (let number = 0; number < 5; number += 1) {
      await outbox.announce({ chest: 'havering', events: [event(number)] });
    }
    const bell = await account.queue(bellQueue);
    expect((await bell.getProperties()).approximateMessagesCount).toBe(1);
    now = 5_000;
    await outbox.announce({ chest: 'havering', events: [event(9)] });
    expect((await bell.getProperties()).approximateMessagesCount).toBe(2);
    const taken = await outbox.take(noReject);
    expect(taken.flatMap((one) => one.announcement.events)).toHaveLength(6);
    expect(await outbox.take(noReject)).toEqual([]);
    for (const one of taken) await one.done();
    expect((await (await account.queue('outbox')).getProperties()).approximateMessagesCount).toBe(0);
  });

  it('splits an announcement of many events over messages that a queue can hold', async () => {
    const outbox = openOutbox(account, keys, () => 0);
    const events = Array.from({ length: 130 }, (_, number) => event(number));
    await outbox.announce({ chest: 'havering', events });
    const taken = await outbox.take(noReject);
    expect(taken).toHaveLength(3);
    expect(new Set(taken.flatMap((one) => one.announcement.events.map(({ id }) => id))).size).toBe(130);
  });

  it('sets forged announcements aside', async () => {
    const outbox = openOutbox(account, keys, () => 0);
    const queue = await account.queue('outbox');
    await queue.sendMessage(Buffer.from('{"chest":"havering","events":[]}').toString('base64'));
    const rejected: string[] = [];
    expect(await outbox.take(async (text) => void rejected.push(text))).toEqual([]);
    expect(rejected).toHaveLength(1);
  });

  it('reminds one person once a day, whoever asks first', async () => {
    const reminders = openReminders(account);
    const asked = await Promise.all(
      [1, 2, 3].map(() => reminders.claim('havering', 'tenant~a', '2026-07-17')),
    );
    expect(asked.filter((first) => first)).toHaveLength(1);
    expect(await reminders.claim('havering', 'tenant~a', '2026-07-18')).toBe(true);
    expect(await reminders.claim('hackney', 'tenant~a', '2026-07-17')).toBe(true);
  });

  it('buries, shows, replays and discards dead letters', async () => {
    const letters = openDeadLetters(account);
    const one = await letters.bury('outbox', 'text-of-one', 'not ours', at);
    const two = await letters.bury('outbox', 'text-of-two', 'tried for a day', at);
    expect(await letters.show(one.id)).toBe('text-of-one');
    await letters.discard(one.id);
    await letters.replay(two.id);
    expect(await letters.list()).toEqual([]);
    const { receivedMessageItems } = await (await account.queue('outbox')).receiveMessages();
    expect(receivedMessageItems.map((message) => message.messageText)).toEqual(['text-of-two']);
  });
});
