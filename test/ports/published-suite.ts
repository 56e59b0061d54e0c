import { aPublishedApplication, aPublishedChest, aPublishedRound } from '../builders/public-rows';
import type { SiteUnderTest } from './site-under-test';

/** What every publishing place must do. */
export function behavesAsPublished(site: () => SiteUnderTest): void {
  describe('what is published', () => {
    test('reads back whole', async () => {
      const { publishChest, publishRound, publishApplication } = site().publisher();
      await publishChest(aPublishedChest());
      await publishRound(aPublishedRound(), Buffer.from('questions'));
      await publishApplication(aPublishedApplication());
      const published = site().published();
      expect(await published.chest('havering')).toEqual(aPublishedChest());
      expect(await published.round('havering', 'spring-2026')).toEqual(aPublishedRound());
      expect(await published.application('havering', 'spring-2026-b2c3-d4f5')).toEqual(
        aPublishedApplication(),
      );
      const document = await published.questionsDocument('havering', 'spring-2026');
      expect(Buffer.from(document ?? []).toString()).toBe('questions');
    });

    test('is replaced by what is published again', async () => {
      await site()
        .publisher()
        .publishChest(aPublishedChest({ id: 'newham', name: 'Before' }));
      await site()
        .publisher()
        .publishChest(aPublishedChest({ id: 'newham', name: 'After' }));
      expect((await site().published().chest('newham'))?.name).toBe('After');
      expect(await site().published().chests()).toContain('newham');
    });

    test('may be an application with as long a reference as there is', async () => {
      const id = `${'r'.repeat(60)}-b2c3-d4f5`;
      await site().publisher().publishApplication(aPublishedApplication({ id }));
      expect((await site().published().application('havering', id))?.id).toBe(id);
    });

    test('is undefined for what nobody published, another chest’s, and addresses that are none', async () => {
      await site()
        .publisher()
        .publishRound(aPublishedRound({ id: 'only-here' }), Buffer.from('q'));
      const published = site().published();
      expect(await published.chest('nowhere')).toBeUndefined();
      expect(await published.round('newham', 'only-here')).toBeUndefined();
      for (const odd of ['../chests/havering', 'a/b', '', '%2e%2e', 'x'.repeat(200)]) {
        expect(await published.chest(odd)).toBeUndefined();
        expect(await published.round('havering', odd)).toBeUndefined();
        expect(await published.questionsDocument(odd, odd)).toBeUndefined();
        expect(await published.application('havering', odd)).toBeUndefined();
      }
    });
  });
}
