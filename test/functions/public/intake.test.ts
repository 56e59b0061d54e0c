import type { IntakeItem } from '../../../core/engaging/intake';
import { RecordBroken, RecordUnavailable } from '../../../core/ports/faults';
import { intakeBox, type IntakeWays } from '../../../functions/public/put-down';
import { fileIntake, type IntakeFiling } from '../../../functions/public/workers/file-intake';
import { startAzurite, type Azurite } from '../../../local/storage/azurite';
import { openAccount, type StorageAccount } from '../../../storage/account';
import { openDeadLetters } from '../../../storage/dead-letters';
import { intakeBellQueue, openIntakeBell } from '../../../storage/intake-bell';
import { intakeFilingQueue, openIntakeFiling } from '../../../storage/intake-filing';
import { openSignedQueue } from '../../../storage/signed-queue';

const keys = ['a-key-for-tests-of-thirty-two-letters'];
const accepted = '2026-07-17T14:00:00.000Z';
const item: IntakeItem = {
  nonce: 'nonce0000000000000001',
  kind: 'submit',
  acceptedAt: accepted,
  act: '{"round":"spring-2026"}',
  state: 'waiting',
};
const away = (): RecordUnavailable => new RecordUnavailable('away', 'unknown');

let azurite: Azurite;
let account: StorageAccount;
let logged: jest.SpyInstance;
beforeEach(async () => {
  azurite = await startAzurite();
  account = openAccount({ kind: 'connection', connection: azurite.publicConnection });
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  logged.mockRestore();
  await azurite.close();
});

const textsIn = async (queue: string): Promise<readonly string[]> => {
  const { receivedMessageItems } = await (
    await account.queue(queue)
  ).receiveMessages({ numberOfMessages: 32, visibilityTimeout: 1 });
  return receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString('utf8'));
};

/** A record that can be away, and what stands in it. */
function record() {
  const rows: IntakeItem[] = [];
  let fault: Error | undefined;
  return {
    rows,
    fails: (next: Error | undefined) => void (fault = next),
    putIntoRecord: async (_chest: string, row: IntakeItem): Promise<void> => {
      if (fault !== undefined) throw fault;
      if (!rows.some(({ nonce }) => nonce === row.nonce)) rows.push(row);
    },
  };
}

describe('an act of somebody outside', () => {
  const waysTo = (lists: ReturnType<typeof record>, rung: string[] = []): IntakeWays => ({
    putIntoRecord: lists.putIntoRecord,
    keepForLater: (chest, kept) =>
      openIntakeFiling(account, keys, () => accepted).send({ chest, item: kept }),
    ring: async (chest) => void rung.push(chest),
  });

  it('goes straight into the record, and the team worker’s bell is rung', async () => {
    const rung: string[] = [];
    const lists = record();
    expect(await intakeBox(waysTo(lists, rung), 'havering').put(item)).toBe('filed');
    expect(lists.rows).toEqual([item]);
    expect(rung).toEqual(['havering']);
  });

  it.each([
    ['away', away()],
    ['broken', new RecordBroken('no grant', { list: 'Intake', permission: 'write' })],
  ])('is kept when the record is %s, and its sender is told so', async (_what, fault) => {
    const rung: string[] = [];
    const lists = record();
    lists.fails(fault);
    expect(await intakeBox(waysTo(lists, rung), 'havering').put(item)).toBe('being-filed');
    expect(rung).toEqual([]);
    expect(await textsIn(intakeFilingQueue)).toHaveLength(1);
  });

  it('is filed although nobody hears the bell', async () => {
    const deaf = { ...waysTo(record()), ring: async () => Promise.reject(new Error('no queue')) };
    expect(await intakeBox(deaf, 'havering').put(item)).toBe('filed');
  });

  it('that can be kept nowhere is not said to be saved', async () => {
    const lists = record();
    lists.fails(away());
    const lost = { ...waysTo(lists), keepForLater: async () => Promise.reject(new Error('no queue')) };
    await expect(intakeBox(lost, 'havering').put(item)).rejects.toThrow('no queue');
  });
});

describe('acts that wait for the record', () => {
  const workOver = (lists: ReturnType<typeof record>, rung: string[] = [], now = accepted): IntakeFiling => ({
    queue: openIntakeFiling(account, keys, () => accepted),
    letters: openDeadLetters(account),
    now: () => now,
    putIntoRecord: lists.putIntoRecord,
    ring: async (chest) => void rung.push(chest),
  });
  const waitingText = async (waiting: IntakeItem = item): Promise<string> => {
    await openIntakeFiling(account, keys, () => accepted).send({ chest: 'havering', item: waiting });
    return (await textsIn(intakeFilingQueue))[0] ?? '';
  };

  it('are put into the record with the moment that counts, and rung for', async () => {
    const rung: string[] = [];
    const lists = record();
    await fileIntake(workOver(lists, rung), await waitingText());
    expect(lists.rows).toEqual([item]);
    expect(rung).toEqual(['havering']);
  });

  it('of any length arrive whole, once, though the queue gives them twice', async () => {
    const long = { ...item, act: JSON.stringify({ words: 'ä'.repeat(90_000) }) };
    const lists = record();
    const text = await waitingText(long);
    const work = workOver(lists);
    const parcel = work.queue.settled;
    // The first run ends before its parcel is cleared away, as when a worker is stopped.
    await fileIntake({ ...work, queue: { ...work.queue, settled: async () => undefined } }, text);
    await fileIntake({ ...work, queue: { ...work.queue, settled: parcel } }, text);
    expect(lists.rows).toEqual([long]);
  });

  it('wait on while the record is away, and are not counted as failed', async () => {
    const lists = record();
    lists.fails(away());
    const text = await waitingText();
    await fileIntake(workOver(lists), text);
    const queue = await account.queue(intakeFilingQueue);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(2);
    expect(await openDeadLetters(account).list()).toEqual([]);
  });

  it('are put aside for a person after two days, and can be played again', async () => {
    const lists = record();
    lists.fails(away());
    const text = await waitingText();
    await fileIntake(workOver(lists, [], '2026-07-19T14:00:01.000Z'), text);
    const letters = openDeadLetters(account);
    const [letter] = await letters.list();
    expect(letter).toMatchObject({ queue: intakeFilingQueue });
    lists.fails(undefined);
    await (await account.queue(intakeFilingQueue)).clearMessages();
    await letters.replay(letter?.id ?? '');
    await fileIntake(workOver(lists), (await textsIn(intakeFilingQueue))[0] ?? '');
    expect(lists.rows).toEqual([item]);
  });

  it('are not acted on when they are somebody else’s', async () => {
    const lists = record();
    const forged = JSON.stringify({
      body: JSON.stringify({ tries: 0, firstAt: accepted, inline: { chest: 'havering', item } }),
      signature: 'AAAA',
    });
    await fileIntake(workOver(lists), forged);
    expect(lists.rows).toEqual([]);
    expect(await openDeadLetters(account).list()).toMatchObject([{ reason: 'not signed by us' }]);
  });

  it('that hold no act end as a fault of ours, and nothing is written', async () => {
    const queue = openSignedQueue(account, intakeFilingQueue, keys, () => accepted, String);
    await queue.send('no act');
    const lists = record();
    await expect(fileIntake(workOver(lists), (await textsIn(intakeFilingQueue))[0] ?? '')).rejects.toThrow();
    expect(lists.rows).toEqual([]);
  });
});

describe('the bell', () => {
  it('is rung once for a burst, and again for what comes later', async () => {
    let now = 0;
    const { ring } = openIntakeBell(account, () => now);
    await ring('havering');
    await ring('havering');
    await ring('newham');
    now = 1_500;
    await ring('havering');
    const queue = await account.queue(intakeBellQueue);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(3);
  });

  it('that could not be rung is tried again by the next', async () => {
    let fails = true;
    const failing: StorageAccount = {
      ...account,
      queue: (name) => (fails ? Promise.reject(new Error('away')) : account.queue(name)),
    };
    const { ring } = openIntakeBell(failing, () => 0);
    await expect(ring('havering')).rejects.toThrow('away');
    fails = false;
    await ring('havering');
    const queue = await account.queue(intakeBellQueue);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
  });
});
