import { asksOfNetwork } from '../../../functions/public/limit';
import { startAzurite, type Azurite } from '../../../local/storage/azurite';
import { openAccount, type StorageAccount } from '../../../storage/account';
import { openRate } from '../../../storage/rate';
import type { MemorySite } from '../../builders/in-memory/site';
import { siteInProcess } from '../../builders/public/site-in-process';
import { smallSite } from '../../builders/public/small-site';

const lastHop = '203.0.113.7:51234';

let azurite: Azurite;
let account: StorageAccount;
beforeEach(async () => {
  azurite = await startAzurite();
  account = openAccount({ kind: 'connection', connection: azurite.publicConnection });
});
afterEach(() => azurite.close());

/** Two instances of the site: each has its own memory, and both count in one table. */
async function twoInstances(counters: StorageAccount = account) {
  const sites: MemorySite[] = [];
  const alerts: unknown[] = [];
  for (let instance = 0; instance < 2; instance += 1) {
    const site = await smallSite();
    const now = (): number => Date.parse(site.clock.now());
    sites.push({ ...site, rate: openRate(counters, now, (fault) => void alerts.push(fault)) });
  }
  return { sites, alerts, sends: await Promise.all(sites.map((site) => siteInProcess(site))) };
}

const forged = (number: number): Readonly<Record<string, string>> => ({
  'content-type': 'application/x-www-form-urlencoded',
  origin: 'https://apply.example.org',
  'x-forwarded-for': `10.${number}.${number}.1, ${lastHop}`,
  'x-client-ip': `10.9.${number}.2`,
  forwarded: `for=10.8.${number}.3`,
});

const askFor = (number: number): string =>
  new URLSearchParams({
    email: `somebody-${number}@example.org`,
    reference: '',
    once: `once-${number}`,
  }).toString();

async function burst(sends: Awaited<ReturnType<typeof twoInstances>>['sends'], requests: number) {
  const [first, second] = sends;
  if (first === undefined || second === undefined) throw new Error('there are two instances');
  return Promise.all(
    Array.from({ length: requests }, (_, number) =>
      (number % 2 === 0 ? first : second)({
        method: 'POST',
        path: '/havering/return',
        headers: forged(number),
        body: askFor(number),
      }),
    ),
  );
}

describe('a burst from one network over two instances (RATE-01)', () => {
  test('is let through as far as the limit goes, whatever forwarding headers it makes up', async () => {
    const { sends, alerts } = await twoInstances();
    const answers = await burst(sends, 100);
    const through = answers.filter(({ status }) => status === 303);
    const refused = answers.filter(({ status }) => status === 429);
    expect(through.length).toBe(asksOfNetwork.most);
    expect(through.length + refused.length).toBe(100);
    for (const { headers, text } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(text).toContain('<h1');
    }
    expect(alerts).toEqual([]);
  });

  test('does not use up the limit of anybody else', async () => {
    const { sends } = await twoInstances();
    await burst(sends, 40);
    const [send] = sends;
    const other = await send?.({
      method: 'POST',
      path: '/havering/return',
      headers: { ...forged(1), 'x-forwarded-for': '203.0.114.7:1' },
      body: askFor(1),
    });
    expect(other?.status).toBe(303);
  });

  test.each([
    ['away', (): Promise<never> => Promise.reject(new Error('away'))],
    ['silent', (): Promise<never> => new Promise(() => undefined)],
  ])('does not close the form when the counters are %s, and somebody is told', async (_how, table) => {
    const { sends, alerts } = await twoInstances({ ...account, table });
    const started = Date.now();
    const answers = await burst(sends, 20);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(alerts.length).toBeGreaterThan(0);
    // Whoever comes while they are away does not wait for them again and again.
    expect(Date.now() - started).toBeLessThan(8_000);
  });
});
