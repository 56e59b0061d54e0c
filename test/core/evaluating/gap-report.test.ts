import { gapReport, type GivenGrant } from '../../../core/evaluating/gap-report';
import { seeGaps } from '../../../core/evaluating/see-gaps';
import { stranger } from '../../builders/chest/actors';
import { actorAs } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { aChest } from '../../builders/form';
import { aNeed } from '../../ports/rows-for-suite';

const chest = {
  ...aChest(),
  neighbourhoods: [
    { id: 'hill', name: 'Harold Hill', codes: [] },
    { id: 'rainham', name: 'Rainham', codes: [] },
  ],
  themes: [
    { id: 'loneliness', name: 'Loneliness' },
    { id: 'money', name: 'Money' },
    { id: 'arts', name: 'Arts' },
  ],
};

function grant(changes: Partial<GivenGrant> = {}): GivenGrant {
  return { themes: ['loneliness'], neighbourhood: 'hill', serves: [], amountPence: 200_000, ...changes };
}

describe('the gap report', () => {
  const needs = [
    { row: 'loneliness', column: 'hill', count: 20 },
    { row: 'loneliness', column: 'rainham', count: 30 },
    { row: 'money', column: 'hill', count: 40 },
  ];

  it('puts what is needed and not funded first, and what nobody asked for last', () => {
    const report = gapReport(chest, { needs, counted: [], grants: [grant(), grant({ themes: ['arts'] })] });
    expect(report.byTheme.map(({ name, needs: count, grants, gap }) => [name, count, grants, gap])).toEqual([
      ['Money', 40, 0, 'nothing-funded'],
      ['Loneliness', 50, 1, 'some-funded'],
      ['Arts', 0, 1, 'no-need-known'],
    ]);
    expect(report.byNeighbourhood.map(({ name, gap }) => [name, gap])).toEqual([
      ['Rainham', 'nothing-funded'],
      ['Harold Hill', 'some-funded'],
    ]);
    expect(report.unfunded).toEqual([
      { theme: 'Money', neighbourhood: 'Harold Hill', needs: 40 },
      { theme: 'Loneliness', neighbourhood: 'Rainham', needs: 30 },
    ]);
    expect([report.grants, report.grantedPence]).toEqual([2, 400_000]);
  });

  it('hides the same small numbers as the needs page does, and orders nothing by them', () => {
    const few = [
      { row: 'money', column: 'hill', count: 3 },
      { row: 'arts', column: 'hill', count: 6 },
    ];
    const report = gapReport(chest, { needs: few, counted: [], grants: [] });
    expect(report.byTheme.map(({ name, needs: count }) => [name, count])).toEqual([
      ['Arts', 'hidden'],
      ['Money', 'hidden'],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/"needs":[1-7]\b/);
  });

  it('counts a theme as needed where only a spreadsheet says so', () => {
    const report = gapReport(chest, {
      needs: [],
      counted: [{ row: 'arts', column: 'rainham', count: 90 }],
      grants: [],
    });
    expect(report.byTheme).toMatchObject([{ name: 'Arts', needs: 0, counted: 90, gap: 'nothing-funded' }]);
    expect(report.unfunded).toEqual([{ theme: 'Arts', neighbourhood: 'Rainham', needs: 0, counted: 90 }]);
  });

  it('says whom grants serve only in numbers that point at nobody', () => {
    const served = Array.from({ length: 12 }, () => grant({ serves: ['dei060000'] }));
    const report = gapReport(chest, {
      needs,
      counted: [],
      grants: [...served, grant({ serves: ['dei040000'] }), grant()],
    });
    expect(report.byGroupServed).toEqual([
      { name: 'LGBT+ people', grants: 'hidden' },
      { name: 'Older people (60 and over)', grants: 10 },
    ]);
    expect(report.groupNotKnown).toBe('hidden');
  });
});

describe('seeing the gap report', () => {
  it('is for everybody with a role, over the record', async () => {
    const ports = await chestSetUp();
    for (let at = 0; at < 9; at += 1) {
      await ports.needs.create(`n-${at}`, aNeed({ id: `n-${at}`, theme: 'money', state: 'accepted' }), []);
    }
    const report = valueOf(await seeGaps(ports)(actorAs('link-worker')));
    expect(report.byTheme).toMatchObject([{ name: 'Money and debt', needs: 10, gap: 'nothing-funded' }]);
    expect(codeOf(await seeGaps(ports)(stranger))).toBe('not-allowed');
  });
});
