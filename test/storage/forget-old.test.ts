import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { forgetCounters } from '../../functions/public/workers/forget-counters';
import { openAccount, type StorageAccount } from '../../storage/account';
import { forgetOld } from '../../storage/forget-old';
import { openLinks } from '../../storage/links';
import { openRate, rateTable } from '../../storage/rate';
import { aLink } from '../builders/public-rows';

let azurite: Azurite;
let account: StorageAccount;
beforeEach(async () => {
  azurite = await startAzurite();
  account = openAccount({ kind: 'connection', connection: azurite.publicConnection });
});
afterEach(() => azurite.close());

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString();

describe('old working memory', () => {
  it('is forgotten, and what is newer stays', async () => {
    const limit = { name: 'ask', most: 5, perSeconds: 60 };
    const fail = (fault: unknown): never => {
      throw fault;
    };
    const rate = openRate(account, Date.now, fail);
    for (const who of ['one', 'two', 'three']) await rate.take(limit, who);
    expect(await forgetOld(account, rateTable, anHourAgo())).toBe(0);
    expect(await forgetOld(account, rateTable, inAnHour())).toBe(3);
    // A process that remembers a bucket that is gone counts on.
    for (let taken = 0; taken < 5; taken += 1) expect(await rate.take(limit, 'one')).toBe('allowed');
  });

  it('of links: a dead one then says no more than that nobody knows it', async () => {
    const links = openLinks(account);
    const token = await links.issue(aLink());
    expect(await forgetOld(account, 'links', inAnHour())).toBe(2);
    expect(await links.look(token, '2026-07-17T14:10:00.000Z')).toBe('unknown');
  });

  it('is a day of counters and a week of links', async () => {
    const asked: string[] = [];
    const logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const note = async (before: string): Promise<number> => asked.push(before);
    await forgetCounters({
      now: () => '2026-07-17T03:20:00.000Z',
      forgetRate: note,
      forgetLinks: note,
    });
    expect(asked).toEqual(['2026-07-16T03:20:00.000Z', '2026-07-10T03:20:00.000Z']);
    logged.mockRestore();
  });
});
