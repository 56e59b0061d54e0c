import { openMemory } from '../../../functions/memory';
import { rememberPublished } from '../../../functions/public/remember-published';
import { memoryPublished } from '../../builders/in-memory/published';
import { aPublishedApplication, aPublishedChest, aPublishedRound } from '../../builders/public-rows';

describe('what is published, as one process remembers it', () => {
  it('is read once a minute, and no older than that', async () => {
    let now = 0;
    const published = memoryPublished();
    await published.publishRound(aPublishedRound({ name: 'Before' }), Buffer.from('q'));
    const remembered = rememberPublished(
      published,
      openMemory(() => now),
    );
    expect((await remembered.round('havering', 'spring-2026'))?.name).toBe('Before');
    await published.publishRound(aPublishedRound({ name: 'After' }), Buffer.from('q'));
    now = 59_999;
    expect((await remembered.round('havering', 'spring-2026'))?.name).toBe('Before');
    now = 60_000;
    expect((await remembered.round('havering', 'spring-2026'))?.name).toBe('After');
  });

  it('shows at once that was not there before', async () => {
    const published = memoryPublished();
    const remembered = rememberPublished(
      published,
      openMemory(() => 0),
    );
    expect(await remembered.chests()).toEqual([]);
    expect(await remembered.round('havering', 'spring-2026')).toBeUndefined();
    await published.publishChest(aPublishedChest());
    await published.publishRound(aPublishedRound(), Buffer.from('q'));
    expect(await remembered.chests()).toEqual(['havering']);
    expect((await remembered.round('havering', 'spring-2026'))?.id).toBe('spring-2026');
  });

  it('shows an application as it stands now', async () => {
    const published = memoryPublished();
    const remembered = rememberPublished(
      published,
      openMemory(() => 0),
    );
    expect(await remembered.application('havering', 'spring-2026-b2c3-d4f5')).toBeUndefined();
    await published.publishApplication(aPublishedApplication({ version: 2 }));
    expect((await remembered.application('havering', 'spring-2026-b2c3-d4f5'))?.version).toBe(2);
  });
});
