import type { Rate, RateLimit } from '../../core/ports/rate';
import type { SiteUnderTest } from './site-under-test';

const limit: RateLimit = { name: 'ask-link', most: 5, perSeconds: 60 };

async function takeMany(rates: readonly Rate[], who: string, times: number): Promise<number> {
  const turns = Array.from({ length: times }, () => rates).flat();
  const answers = await Promise.all(turns.map((rate) => rate.take(limit, who)));
  return answers.filter((answer) => answer === 'allowed').length;
}

/** What every counter must do (attack case RATE-01). */
export function behavesAsRate(site: () => SiteUnderTest): void {
  describe('a limit', () => {
    test('holds for a burst over two instances', async () => {
      expect(await takeMany([site().rate(), site().rate()], 'burst', 50)).toBe(5);
    });

    test('says how long to wait, and lets through again after that', async () => {
      const rate = site().rate();
      for (let taken = 0; taken < 5; taken += 1) expect(await rate.take(limit, 'waits')).toBe('allowed');
      expect(await rate.take(limit, 'waits')).toEqual({ waitSeconds: 12 });
      site().advance(12_000);
      expect(await rate.take(limit, 'waits')).toBe('allowed');
      expect(await rate.take(limit, 'waits')).toEqual({ waitSeconds: 12 });
    });

    test('is each network’s own, and each limit’s own', async () => {
      const rate = site().rate();
      expect(await takeMany([rate], 'one', 9)).toBe(5);
      expect(await takeMany([rate], 'two', 9)).toBe(5);
      expect(await rate.take({ ...limit, name: 'begin' }, 'one')).toBe('allowed');
    });
  });
}
