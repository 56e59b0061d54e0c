import type { Need } from '../../../core/developing/need';
import type { NeedCount } from '../../../core/developing/need-count';
import { workshopList } from '../../../core/developing/workshop-list';
import { aChest } from '../../builders/form';
import { aNeed } from '../../ports/rows-for-suite';

const chest = {
  ...aChest(),
  themes: [
    { id: 'loneliness', name: 'Loneliness' },
    { id: 'money', name: 'Money' },
    { id: 'young', name: 'Young people' },
  ],
};

function many(count: number, changes: Partial<Need>): readonly Need[] {
  return Array.from({ length: count }, (_, at) =>
    aNeed({ id: `${changes.theme}-${changes.neighbourhood ?? 'x'}-${at}`, state: 'accepted', ...changes }),
  );
}

function counted(theme: string, count: number): NeedCount {
  const brought = { broughtBy: 'tenant~o', broughtAt: '2026-07-17T14:00:00.000Z' };
  return { source: 's', theme, neighbourhood: 'rainham', month: '2026-06', count, ...brought };
}

describe('the list that a workshop starts from', () => {
  it('ranks themes by needs, then spread, then trend, and says why', () => {
    const needs = [
      ...many(20, { theme: 'money' }),
      ...many(10, { theme: 'loneliness', neighbourhood: 'rainham', trend: 'growing', unfundedRounds: 2 }),
      ...many(10, { theme: 'loneliness', neighbourhood: 'romford', trend: 'steady' }),
    ];
    const list = workshopList(chest, needs, [counted('young', 30)], '2026-01');
    expect(list.map(({ name, needs: count, areas }) => [name, count, areas])).toEqual([
      ['Loneliness', 20, 2],
      ['Money', 20, 1],
      ['Young people', 0, 1],
    ]);
    expect(list[0]).toMatchObject({ trend: 'steady', unfundedRounds: 2 });
    expect(list[0]?.behind).toHaveLength(20);
    expect(list[2]?.counted).toBe(30);
  });

  it('says what most who know say of the trend', () => {
    const needs = [
      ...many(2, { theme: 'money', trend: 'growing' }),
      ...many(1, { theme: 'money', neighbourhood: 'rainham', trend: 'falling' }),
      ...many(5, { theme: 'money', neighbourhood: 'romford', trend: 'not-known' }),
    ];
    expect(workshopList(chest, needs, [], '2026-01')[0]?.trend).toBe('growing');
  });

  it('keeps an order that hidden figures could not be read from', () => {
    const order = (left: number, right: number) =>
      workshopList(
        chest,
        [...many(left, { theme: 'money' }), ...many(right, { theme: 'loneliness' })],
        [],
        '2026-01',
      ).map(({ theme, needs }) => [theme, needs]);
    expect(order(6, 2)).toEqual(order(2, 6));
    expect(order(6, 2).map(([, needs]) => needs)).toEqual(['hidden', 'hidden']);
  });

  it('leaves out needs without a theme, and what is met', () => {
    const unsorted = aNeed({ id: 'n', state: 'accepted' });
    expect(
      workshopList(chest, [unsorted, ...many(9, { theme: 'money', state: 'met' })], [], '2026-01'),
    ).toEqual([]);
  });
});
