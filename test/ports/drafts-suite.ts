import { aDraft } from '../builders/public-rows';
import type { SiteUnderTest } from './site-under-test';

/** What every place for drafts must do. */
export function behavesAsDrafts(site: () => SiteUnderTest): void {
  describe('a draft', () => {
    test('reads back whole, with the tag that its next write needs', async () => {
      const draft = aDraft({ id: 'draft-whole', answers: { 'group-name': 'Café Ünder £' } });
      const made = await site().drafts().create(draft);
      expect(await site().drafts().find('draft-whole')).toEqual(made);
      expect(made.draft).toEqual(draft);
    });

    test('may belong to an application with as long a reference as there is', async () => {
      const id = `a-${'r'.repeat(60)}-b2c3-d4f5`;
      await site().drafts().create(aDraft({ id }));
      expect((await site().drafts().find(id))?.draft.id).toBe(id);
    });

    test('is saved over its newest tag and not over an older one', async () => {
      const drafts = site().drafts();
      const made = await drafts.create(aDraft({ id: 'draft-tags' }));
      const saved = await drafts.save(made, aDraft({ id: 'draft-tags', language: 'easy-read' }));
      expect(saved).toMatchObject({ draft: { language: 'easy-read' } });
      expect(await drafts.save(made, aDraft({ id: 'draft-tags', language: 'late' }))).toBe('changed');
      expect((await site().drafts().find('draft-tags'))?.draft.language).toBe('easy-read');
    });

    test('of ten saves at the same moment keeps exactly one', async () => {
      const made = await site()
        .drafts()
        .create(aDraft({ id: 'draft-race' }));
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          site()
            .drafts()
            .save(made, aDraft({ id: 'draft-race', language: `l-${n}` })),
        ),
      );
      expect(saves.filter((saved) => saved !== 'changed')).toHaveLength(1);
    });

    test('is not made twice under one id', async () => {
      await site()
        .drafts()
        .create(aDraft({ id: 'draft-once' }));
      await expect(
        site()
          .drafts()
          .create(aDraft({ id: 'draft-once' })),
      ).rejects.toThrow(RangeError);
    });

    test('that was dropped is gone, and saving it brings it back for nobody', async () => {
      const drafts = site().drafts();
      const made = await drafts.create(aDraft({ id: 'draft-gone' }));
      await drafts.drop('draft-gone');
      await drafts.drop('draft-gone');
      expect(await drafts.find('draft-gone')).toBeUndefined();
      expect(await drafts.save(made, aDraft({ id: 'draft-gone' }))).toBe('changed');
      expect(await drafts.find('draft-gone')).toBeUndefined();
    });

    test('is undefined for ids that nobody has', async () => {
      for (const odd of ['no-such-draft', '', '../published/x', 'a/b', 'x'.repeat(500)])
        expect(await site().drafts().find(odd)).toBeUndefined();
    });
  });
}
