import { seeRound } from '../../../core/founding/see-round';
import { actorAs } from '../../builders/chest/actors';
import { chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';

describe('looking at a round', () => {
  it('shows its form as groups see it: with the areas, needs, kinds and amounts of this round', async () => {
    const ports = await chestWithRound();
    const { form } = valueOf(await seeRound(ports)(actorAs('officer'), { round: 'summer' }));
    const question = (id: string) =>
      form.pages.flatMap((page) => page.questions).find((each) => each.id === id);
    const options = (id: string) => question(id)?.options?.map((option) => option.id);
    expect(options('neighbourhood')).toEqual(['harold-hill', 'rainham']);
    expect(options('themes')).toEqual(['loneliness', 'money', 'young-people']);
    expect(options('grant-kind')).toEqual(['activity', 'core-costs', 'capacity-building']);
    expect(question('asked')).toMatchObject({
      least: 50_000,
      most: 500_000,
      limitsByKind: { activity: { least: 50_000, most: 500_000 } },
    });
    // The panel meets on 27 August 2026: nothing may start before it.
    expect(question('starts')?.least).toBe(Date.UTC(2026, 7, 27) / 86_400_000);
  });

  it('is for the fund team and the chair', async () => {
    const ports = await chestWithRound();
    expect(codeOf(await seeRound(ports)(actorAs('link-worker'), { round: 'summer' }))).toBe('not-allowed');
    expect(codeOf(await seeRound(ports)(actorAs('officer'), { round: 'winter' }))).toBe('not-found');
  });
});
