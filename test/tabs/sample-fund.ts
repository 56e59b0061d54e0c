import type { ChestView, RoundSummary } from '../../core/founding/chest-view';
import type { FundStatus, ShownFigures } from '../../core/founding/fund-view';
import type { PersonView, PledgeView, RoundView } from '../../core/founding/round-view';
import type { Role } from '../../core/kernel/actor';
import { smallGrantsRubric } from '../../core/founding/templates/rubric';
import { aForm } from '../builders/form';
import { smallGrantKinds } from '../../core/founding/templates/small-grants';

/** Invented views of an invented fund, as the server would show them. */
export const areas = ['Harold Hill', 'Romford Town', 'Rainham', 'Hornchurch', 'Upminster', 'Collier Row'];

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

export function sampleRound(change: Partial<RoundSummary> = {}): RoundSummary {
  return {
    id: 'spring-2026',
    name: 'Spring 2026',
    state: 'scoring',
    closesAt: '2026-06-12T11:00:00.000Z',
    scoringEndsAt: '2026-07-24T16:00:00.000Z',
    version: 4,
    panels: [{ id: 'spring-2026-panel', name: 'Havering panel' }],
    ...change,
  };
}

export function sampleChest(roles: readonly Role[], change: Partial<ChestView> = {}): ChestView {
  return {
    id: 'havering',
    name: 'Havering Community Chest',
    setUp: true,
    roles,
    neighbourhoods: areas.map((name) => ({ id: idOf(name), name, codes: [] })),
    themes: ['Loneliness and company', 'Being active', 'Food and cooking', 'Money and debt'].map((name) => ({
      id: idOf(name),
      name,
    })),
    categories: ['Resident', 'Voluntary sector', 'NHS', 'Local authority'].map((name) => ({
      id: idOf(name),
      name,
    })),
    rounds: [
      sampleRound(),
      sampleRound({
        id: 'autumn-2025',
        name: 'Autumn 2025',
        state: 'closed',
        closesAt: '2025-11-14T12:00:00.000Z',
        panels: [],
      }),
    ],
    helpContact: 'the Community Chest team',
    ...change,
  };
}

function figures(available: number, reserved: number, committed: number, paid: number): ShownFigures {
  return {
    pledgedPence: available + reserved + committed + paid,
    availablePence: available,
    reservedPence: reserved,
    committedPence: committed,
    paidPence: paid,
  };
}

export function sampleFund(change: Partial<FundStatus> = {}): FundStatus {
  const amounts: readonly (readonly [number, number, number, number])[] = [
    [1_240_000, 860_000, 400_000, 500_000],
    [2_050_000, 450_000, 300_000, 0],
    [310_000, 1_120_000, 620_050, 449_950],
    [1_900_000, 0, 250_000, 350_000],
    [2_400_000, 0, 0, 100_000],
    [880_000, 320_000, 480_000, 820_000],
  ];
  const pots = areas.map((name, place) => {
    const [available, reserved, committed, paid] = amounts[place] ?? [0, 0, 0, 0];
    return {
      round: 'spring-2026',
      roundName: 'Spring 2026',
      pot: idOf(name),
      name,
      ...figures(available, reserved, committed, paid),
    };
  });
  return {
    chest: 'havering',
    chestName: 'Havering Community Chest',
    at: '2026-07-17T13:02:00.000Z',
    provisional: true,
    total: figures(10_280_000, 2_750_000, 2_050_050, 2_219_950),
    unallottedPence: 1_500_000,
    pots,
    funders: [
      {
        funder: 'nel-icb',
        name: 'NHS North East London',
        ...figures(6_280_000, 1_750_000, 1_250_000, 1_420_000),
      },
      {
        funder: 'council',
        name: 'London Borough of Havering',
        ...figures(4_000_000, 1_000_000, 800_050, 799_950),
      },
    ],
    ...change,
  };
}

export const samplePledges: readonly PledgeView[] = [
  {
    id: 'nel-icb-2026-27',
    funder: 'nel-icb',
    funderName: 'NHS North East London',
    financialYear: '2026/27',
    pledgedPence: 12_000_000,
    leftPence: 9_000_000,
  },
  {
    id: 'council-2026-27',
    funder: 'council',
    funderName: 'London Borough of Havering',
    financialYear: '2026/27',
    pledgedPence: 6_000_000,
    leftPence: 6_000_000,
  },
];

const names = ['Amina Yusuf', 'Bernard Ekpo', 'Carys Nolan', 'Dilip Rao', 'Esther Quaye', 'Frank Hollis'];

export const samplePeople: readonly PersonView[] = names.map((name, place) => ({
  key: `t~${idOf(name)}`,
  name,
  organisation: '',
  roles: place === 0 ? ['chair', 'panel-member'] : ['panel-member'],
  active: true,
  version: 1,
}));

export const sampleRoundView: RoundView = {
  id: 'spring-2026',
  name: 'Spring 2026',
  state: 'open',
  version: 4,
  dates: {
    opensAt: '2026-05-01T08:00:00.000Z',
    closesAt: '2026-06-12T11:00:00.000Z',
    scoringEndsAt: '2026-07-24T16:00:00.000Z',
    meetsAt: '2026-07-31T09:00:00.000Z',
  },
  grantKinds: smallGrantKinds(50_000, 500_000),
  form: aForm({ pots: areas.map((name) => ({ id: idOf(name), name, neighbourhood: idOf(name) })) }),
  rubric: smallGrantsRubric,
  panelRules: { minimumPresent: 5, minimumByCategory: {}, minimumScores: 3, castingVote: false },
  pots: areas.map((name) => ({ pot: idOf(name), name, neighbourhood: idOf(name) })),
  priorities: [],
};
