import type { RaiseNeedInput } from '../../../core/developing/raise-need';
import type { SetUpChestInput } from '../../../core/founding/check-set-up';
import type { CreateRoundInput } from '../../../core/founding/check-round';

/** A small borough: three areas, three themes, four categories, two funders with £50,000 between them. */
export function setUpInput(changes: Partial<SetUpChestInput> = {}): SetUpChestInput {
  return {
    name: 'Havering Community Chest',
    borough: 'Havering',
    helpContact: 'Ask the grants team on extension 100.',
    delegatedLimitPence: 300_000,
    neighbourhoods: [
      { id: 'harold-hill', name: 'Harold Hill', codes: ['E05000001'] },
      { id: 'rainham', name: 'Rainham', codes: [] },
      { id: 'romford', name: 'Romford', codes: [] },
    ],
    themes: [
      { id: 'loneliness', name: 'Loneliness and isolation' },
      { id: 'money', name: 'Money and debt' },
      { id: 'young-people', name: 'Young people' },
    ],
    categories: [
      { id: 'resident', name: 'Resident' },
      { id: 'vcfse', name: 'Voluntary sector' },
      { id: 'nhs', name: 'NHS' },
      { id: 'council', name: 'Council' },
    ],
    people: [
      { key: 'tenant~lead', name: 'Lena Lead', organisation: 'NHS', roles: ['lead'] },
      { key: 'tenant~link-worker', name: 'Lin Worker', organisation: 'PCN', roles: ['link-worker'] },
    ],
    funders: [
      { id: 'icb', name: 'The ICB', kind: 'nhs', pledgedPence: 3_000_000, financialYear: '2026/27' },
      {
        id: 'council',
        name: 'The Council',
        kind: 'council',
        pledgedPence: 2_000_000,
        financialYear: '2026/27',
      },
    ],
    ...changes,
  };
}

/** A round of £20,000 in two pots, both funders in each. It opens on 1 July 2026 and closes on the 31st. */
export function roundInput(changes: Partial<CreateRoundInput> = {}): CreateRoundInput {
  return {
    id: 'summer',
    name: 'Summer 2026',
    opensAt: '2026-07-01T08:00:00.000Z',
    closesAt: '2026-07-31T16:00:00.000Z',
    scoringEndsAt: '2026-08-20T16:00:00.000Z',
    meetsAt: '2026-08-27T13:00:00.000Z',
    minimumPence: 50_000,
    maximumPence: 500_000,
    pots: [
      {
        neighbourhood: 'harold-hill',
        parts: [
          { pledge: 'icb-2026-27', amountPence: 600_000 },
          { pledge: 'council-2026-27', amountPence: 400_000 },
        ],
      },
      {
        neighbourhood: 'rainham',
        parts: [
          { pledge: 'icb-2026-27', amountPence: 500_000 },
          { pledge: 'council-2026-27', amountPence: 500_000 },
        ],
      },
    ],
    panelRules: {
      minimumPresent: 3,
      minimumByCategory: { resident: 1 },
      minimumScores: 2,
      castingVote: false,
    },
    ...changes,
  };
}

/** A need of Harold Hill, clean of personal data. */
export function needInput(changes: Partial<RaiseNeedInput> = {}): RaiseNeedInput {
  return {
    nonce: 'need-1',
    missing: 'A warm place to meet on weekday mornings',
    forWhom: 'Older people who live alone',
    neighbourhood: 'harold-hill',
    theme: 'loneliness',
    ...changes,
  };
}
