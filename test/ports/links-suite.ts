import { aLink } from '../builders/public-rows';
import type { SiteUnderTest } from './site-under-test';

const early = '2026-07-17T14:10:00.000Z';
const lastMoment = '2026-07-17T14:59:59.999Z';
const end = '2026-07-17T15:00:00.000Z';

/** What every place for personal links must do (attack cases LINK-01, LINK-03 and LINK-04 at rest). */
export function behavesAsLinks(site: () => SiteUnderTest): void {
  describe('a personal link', () => {
    test('has a token of 256 bits in base64url, another each time', async () => {
      const tokens = await Promise.all(
        ['t-1', 't-2', 't-3'].map((about) => site().links().issue(aLink({ about }))),
      );
      expect(new Set(tokens).size).toBe(3);
      for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    });

    test('stays as it is however often a scanner looks', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'looked-at' }));
      for (let time = 0; time < 4; time += 1)
        expect(await site().links().look(token, early)).toEqual(aLink({ about: 'looked-at' }));
      expect(await site().links().claim(token, early)).toEqual(aLink({ about: 'looked-at' }));
    });

    test('is used once, and says so afterwards', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'once' }));
      expect(await site().links().claim(token, lastMoment)).toEqual(aLink({ about: 'once' }));
      expect(await site().links().claim(token, lastMoment)).toBe('used');
      expect(await site().links().look(token, lastMoment)).toBe('used');
    });

    test('of ten claims at the same moment lets one through', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'race' }));
      const claims = await Promise.all(Array.from({ length: 10 }, () => site().links().claim(token, early)));
      expect(claims.filter((claim) => claim !== 'used')).toEqual([aLink({ about: 'race' })]);
    });

    test('ends when its time is over', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'late' }));
      expect(await site().links().look(token, end)).toBe('expired');
      expect(await site().links().claim(token, end)).toBe('expired');
    });

    test('ends when a newer one is made for the same thing, and not for another', async () => {
      const links = site().links();
      const first = await links.issue(aLink({ about: 'newer' }));
      const other = await links.issue(aLink({ about: 'newer', purpose: 'see-application' }));
      const elsewhere = await links.issue(aLink({ about: 'newer', chest: 'newham' }));
      const second = await links.issue(aLink({ about: 'newer' }));
      expect(await links.look(first, early)).toBe('replaced');
      expect(await links.claim(first, early)).toBe('replaced');
      expect(await links.claim(second, early)).toMatchObject({ purpose: 'continue-draft' });
      expect(await links.look(other, early)).toMatchObject({ purpose: 'see-application' });
      expect(await links.look(elsewhere, early)).toMatchObject({ chest: 'newham' });
    });

    test('that is dead still tells what it was for', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'dead' }));
      await site().links().claim(token, early);
      expect(await site().links().whatFor(token)).toEqual(aLink({ about: 'dead' }));
      expect(await site().links().whatFor('x'.repeat(43))).toBeUndefined();
    });

    test('that nobody issued is unknown, whatever it looks like', async () => {
      const token = await site()
        .links()
        .issue(aLink({ about: 'near' }));
      const near = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      for (const odd of [
        near,
        token.toLowerCase(),
        `${token}A`,
        '',
        '../x',
        "' or 1 eq 1",
        'x'.repeat(5_000),
      ])
        if (odd !== token) expect(await site().links().look(odd, early)).toBe('unknown');
    });
  });
}
