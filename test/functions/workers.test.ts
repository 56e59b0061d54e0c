import { systemActor } from '../../core/kernel/actor';
import { newEvent } from '../../core/kernel/record-event';
import type { Refusal } from '../../core/kernel/refusal';
import { RecordUnavailable } from '../../core/ports/faults';
import type { FiledCommand } from '../../core/ports/filing';
import { drainOutbox, type OutboxWork } from '../../functions/team/workers/drain-outbox';
import { fileCommand, type FilingWork } from '../../functions/team/workers/file-command';
import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { openAccount, type StorageAccount } from '../../storage/account';
import { openDeadLetters } from '../../storage/dead-letters';
import { filingQueue, openFiling } from '../../storage/filing';
import { openOutbox } from '../../storage/outbox';
import { memoryChannel } from '../builders/in-memory/outside';

const keys = ['a-key-for-tests-of-thirty-two-letters'];
const accepted = '2026-07-17T14:00:00.000Z';
const command: FiledCommand = {
  id: 'c1',
  chest: 'havering',
  name: 'cast-vote',
  actor: 'tenant~person',
  input: {},
  acceptedAt: accepted,
};

const away = (): RecordUnavailable => new RecordUnavailable('away', 'unknown');

describe('queue workers', () => {
  let azurite: Azurite;
  let account: StorageAccount;
  beforeEach(async () => {
    azurite = await startAzurite();
    account = openAccount({ kind: 'connection', connection: azurite.connection });
  });
  afterEach(() => azurite.close());

  const textIn = async (queue: string): Promise<string | undefined> => {
    const { receivedMessageItems } = await (await account.queue(queue)).receiveMessages();
    const [message] = receivedMessageItems;
    return message === undefined ? undefined : Buffer.from(message.messageText, 'base64').toString('utf8');
  };

  describe('filing', () => {
    const workWith = (perform: FilingWork['perform'], now = accepted) => {
      const channel = memoryChannel();
      const filing = openFiling(account, keys, () => accepted);
      return {
        work: { filing, letters: openDeadLetters(account), channel, now: () => now, perform },
        channel,
      };
    };
    const run = async (work: FilingWork): Promise<void> => {
      await work.filing.put(command);
      await fileCommand(work, (await textIn(filingQueue)) ?? '');
    };

    it('files a waiting command and says so', async () => {
      const { work } = workWith(async () => ({ ok: true, value: {} }));
      await run(work);
      expect(await work.filing.outcomesFor('havering', command.actor)).toMatchObject([{ outcome: 'filed' }]);
    });

    it('shows its sender a refusal, as an outcome and in their own chat', async () => {
      const refusal: Refusal = { code: 'old-ballot' };
      const { work, channel } = workWith(async () => ({ ok: false, refusal }));
      await run(work);
      expect(await work.filing.outcomesFor('havering', command.actor)).toMatchObject([
        { outcome: 'refused', refusal },
      ]);
      expect(channel.told).toMatchObject([{ person: command.actor }]);
    });

    it('keeps a command while the record is away, and gives it to a person after a day', async () => {
      const { work } = workWith(() => Promise.reject(away()));
      await run(work);
      expect(await work.filing.outcomesFor('havering', command.actor)).toMatchObject([
        { outcome: 'waiting' },
      ]);
      expect((await (await account.queue(filingQueue)).getProperties()).approximateMessagesCount).toBe(2);
      const { work: late } = workWith(() => Promise.reject(away()), '2026-07-18T15:00:00.000Z');
      await run(late);
      expect(await late.letters.list()).toMatchObject([{ queue: filingQueue }]);
    });

    it('sets a forged command aside and performs nothing', async () => {
      const { work } = workWith(() => Promise.reject(new Error('a forged command was performed')));
      await fileCommand(work, '{"body":"{}","signature":"none"}');
      expect(await work.letters.list()).toMatchObject([{ reason: 'not signed by us' }]);
    });

    it('lets a fault of ours reach the poison queue', async () => {
      const { work } = workWith(() => Promise.reject(new TypeError('a bug')));
      await expect(run(work)).rejects.toThrow('a bug');
    });
  });

  describe('the outbox', () => {
    const event = (number: number) =>
      newEvent(systemActor('havering'), accepted, {
        kind: 'vote-cast',
        chain: 'r1',
        about: [`item-${number}`],
        facts: { item: `item-${number}`, ballot: 1 },
      });
    const workWith = (work: OutboxWork['work']) => ({
      outbox: openOutbox(account, keys, () => 0),
      letters: openDeadLetters(account),
      now: () => accepted,
      work,
    });

    it('works on a burst of one chest together, and on each chest apart', async () => {
      const bursts: [string, number][] = [];
      const given = workWith(async (chest, events) => void bursts.push([chest, events.length]));
      for (let number = 0; number < 70; number += 1) {
        await given.outbox.announce({ chest: 'havering', events: [event(number)] });
      }
      await given.outbox.announce({ chest: 'hackney', events: [event(99)] });
      await drainOutbox(given);
      expect(bursts).toEqual([
        ['havering', 70],
        ['hackney', 1],
      ]);
      expect(await textIn('outbox')).toBeUndefined();
    });

    it('leaves announcements where they are when they cannot be worked on, and rings again', async () => {
      const given = workWith(() => Promise.reject(away()));
      await given.outbox.announce({ chest: 'havering', events: [event(1)] });
      await drainOutbox(given);
      const properties = await (await account.queue('outbox')).getProperties();
      expect(properties.approximateMessagesCount).toBe(1);
      expect((await (await account.queue('outbox-bell')).getProperties()).approximateMessagesCount).toBe(2);
    });
  });
});
