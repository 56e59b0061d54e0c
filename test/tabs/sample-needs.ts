import { showTable } from '../../core/developing/count-needs';
import type { NeedsView, NeedView } from '../../core/developing/need-view';
import type { PrioritySetting } from '../../core/developing/priority-view';
import { gapReport } from '../../core/evaluating/gap-report';
import { aChest } from '../builders/form';
import { sampleChest } from './sample-fund';

/** Invented needs of the invented fund, as the server would show them. */
const chest = { ...aChest(), ...sampleChest([]) };

function spread(counts: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return Object.entries(counts).flatMap(([row, line]) =>
    Object.entries(line).map(([column, count]) => ({ row, column, count })),
  );
}

const needCells = spread({
  'loneliness-and-company': {
    'harold-hill': 24,
    'romford-town': 12,
    rainham: 3,
    hornchurch: 18,
    upminster: 9,
  },
  'being-active': { 'harold-hill': 9, rainham: 14, 'collier-row': 11 },
  'food-and-cooking': { 'harold-hill': 16, 'romford-town': 8, 'collier-row': 2 },
  'money-and-debt': { 'harold-hill': 31, 'romford-town': 22, rainham: 27, hornchurch: 12 },
});
const countCells = spread({
  'loneliness-and-company': { 'harold-hill': 140, rainham: 96 },
  'money-and-debt': { 'harold-hill': 210, 'romford-town': 4 },
});

export function sampleNeed(changes: Partial<NeedView> = {}): NeedView {
  return {
    id: 'need-1',
    version: 1,
    state: 'raised',
    missing: 'A warm place to meet on weekday afternoons',
    forWhom: 'Older people who live alone',
    neighbourhood: 'Harold Hill',
    neighbourhoodId: 'harold-hill',
    theme: 'Loneliness and company',
    themeId: 'loneliness-and-company',
    band: '26-50',
    trend: 'growing',
    raisedAt: '2026-07-10T09:00:00.000Z',
    mine: false,
    raisers: 2,
    people: { least: 26, most: 60 },
    mayUndo: false,
    ...changes,
  };
}

export function sampleNeeds(changes: Partial<NeedsView> = {}): NeedsView {
  const { theme: _theme, themeId: _id, people: _people, ...untold } = sampleNeed();
  return {
    needs: [
      sampleNeed(),
      {
        ...untold,
        id: 'need-2',
        version: 2,
        state: 'accepted',
        missing: 'Gentle exercise that is not in a gym',
        forWhom: 'People after a long illness',
        neighbourhood: 'Rainham',
        neighbourhoodId: 'rainham',
        raisedAt: '2026-07-02T09:00:00.000Z',
        mine: true,
        raisers: 1,
      },
      sampleNeed({ id: 'need-3', version: 5, state: 'being-addressed', missing: 'Help to read a bill' }),
    ],
    counts: [],
    table: showTable(needCells, chest, 'nearest-5'),
    counted: showTable(countCells, chest, 'nearest-5'),
    ...changes,
  };
}

/** No need at all, and nothing counted. */
export function noNeeds(): NeedsView {
  return { needs: [], counts: [], table: showTable([], chest, 'nearest-5') };
}

export function sampleGaps() {
  return gapReport(chest, {
    needs: needCells,
    counted: countCells,
    grants: Array.from({ length: 9 }, (_, at) => ({
      themes: [at % 2 === 0 ? 'loneliness-and-company' : 'food-and-cooking'],
      neighbourhood: at % 3 === 0 ? 'harold-hill' : 'romford-town',
      serves: at === 0 ? [] : (['dei060000'] as const),
      amountPence: 240_000,
    })),
  });
}

export function noGaps() {
  return gapReport(chest, { needs: [], counted: [], grants: [] });
}

export function sampleSetting(changes: Partial<PrioritySetting> = {}): PrioritySetting {
  const theme = { counted: 95, areas: 4, trend: 'growing', unfundedRounds: 1, behind: ['need-2'] } as const;
  return {
    roundName: 'Spring 2026',
    workshop: [
      { theme: 'money-and-debt', name: 'Money and debt', needs: 90, ...theme },
      {
        theme: 'loneliness-and-company',
        name: 'Loneliness and company',
        needs: 'hidden',
        ...theme,
        behind: [],
      },
    ],
    agreed: [
      {
        theme: 'being-active',
        name: 'Being active',
        weight: 30,
        needs: 2,
        sources: ['referrals'],
        agreedBy: 'Lena Lead',
        agreedAt: '2026-05-02T09:00:00.000Z',
      },
    ],
    sources: ['referrals'],
    mayChange: true,
    rule: 'nearest-5',
    ...changes,
  };
}

export const openPoll: NonNullable<PrioritySetting['poll']> = {
  ballot: 1,
  state: 'open',
  options: [
    { id: 'money-and-debt', name: 'Money and debt' },
    { id: 'being-active', name: 'Being active' },
    { id: 'food-and-cooking', name: 'Food and cooking' },
  ],
  ranked: 4,
  eligible: 11,
  mayRank: true,
};

export const closedPoll: NonNullable<PrioritySetting['poll']> = {
  ...openPoll,
  state: 'closed',
  mayRank: false,
  result: [
    { theme: 'money-and-debt', name: 'Money and debt', points: 9, firsts: 3, weight: 56 },
    { theme: 'food-and-cooking', name: 'Food and cooking', points: 5, firsts: 1, weight: 31 },
    { theme: 'being-active', name: 'Being active', points: 2, firsts: 0, weight: 13 },
  ],
};
