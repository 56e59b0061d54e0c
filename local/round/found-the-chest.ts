import type { Role } from '../../core/kernel/actor';
import { slug } from '../../core/kernel/text';
import { sampleBoroughs, sampleCategories, sampleThemes } from '../sample/boroughs';
import { castOf } from '../sample/cast';
import { playedChest, type Player, type RoundStage } from './open-stage';

/** The two funders and their shares of each pot, in hundredths. */
const funders = [
  { id: 'nhs-nel', name: 'NHS North East London (sample)', kind: 'nhs', share: 60 },
  { id: 'council', name: 'Havering Council (sample)', kind: 'council', share: 40 },
] as const;
const financialYear = '2026/27';

/** The round's money: a pot for each neighbourhood, in pence. */
export interface RoundMoney {
  readonly potPence: number;
  readonly minimumPence: number;
  readonly maximumPence: number;
}

/** The played borough, as the sample describes it. */
export function playedBorough() {
  const borough = sampleBoroughs.find(({ chest }) => chest === playedChest);
  if (borough === undefined) throw new Error('The played borough is not in the sample.');
  return borough;
}

/** Everybody who has a part: those who run the chest, and the panel. */
function peopleOf(panel: readonly Player[]) {
  const staff = castOf(playedChest).everybody.filter(({ category }) => category === undefined);
  const rolesOf = (key: string): Role[] =>
    key.startsWith('chair.') ? ['chair', 'panel-member'] : ['panel-member'];
  return [
    ...staff.map(({ actor }) => ({
      key: actor.key,
      name: actor.name,
      organisation: '',
      roles: [...actor.roles],
    })),
    ...panel.map(({ key, person }) => ({
      key,
      name: person.name,
      organisation: '',
      roles: rolesOf(person.key),
    })),
  ];
}

/** Founding: the lead sets the chest up, with the people who will sit on the panel. */
export async function foundTheChest(
  stage: RoundStage,
  panel: readonly Player[],
  money: RoundMoney,
): Promise<void> {
  const borough = playedBorough();
  const lead = await stage.as(`lead.${playedChest}`);
  const total = money.potPence * borough.neighbourhoods.length;
  await lead.call('setUpChest', {
    chest: playedChest,
    name: borough.name,
    borough: borough.borough,
    helpContact: 'the fund team',
    delegatedLimitPence: money.maximumPence,
    neighbourhoods: borough.neighbourhoods.map((name) => ({ id: slug(name), name, codes: [] })),
    themes: sampleThemes.map((theme) => ({ ...theme })),
    categories: sampleCategories.map((category) => ({ ...category })),
    people: peopleOf(panel),
    funders: funders.map(({ id, name, kind, share }) => ({
      id,
      name,
      kind,
      financialYear,
      pledgedPence: (total / 100) * share,
    })),
  });
}

/** The round: its dates, limits, pots and panel rules, opened by the lead. */
export async function openTheRound(stage: RoundStage, money: RoundMoney, round: string): Promise<void> {
  const borough = playedBorough();
  const lead = await stage.as(`lead.${playedChest}`);
  const now = Date.now();
  const day = (days: number): string => new Date(now + days * 86_400_000).toISOString();
  const pledges = await lead.call('listPledges', { chest: playedChest });
  const shareOf = (funder: string): number => funders.find(({ id }) => id === funder)?.share ?? 0;
  await lead.call('createRound', {
    chest: playedChest,
    id: round,
    name: 'Played round',
    opensAt: day(-1),
    closesAt: day(28),
    scoringEndsAt: day(42),
    meetsAt: day(45),
    minimumPence: money.minimumPence,
    maximumPence: money.maximumPence,
    pots: borough.neighbourhoods.map((name) => ({
      neighbourhood: slug(name),
      parts: pledges.map(({ id, funder }) => ({
        pledge: id,
        amountPence: (money.potPence / 100) * shareOf(funder),
      })),
    })),
    panelRules: {
      minimumPresent: 3,
      minimumByCategory: { resident: 1 },
      minimumScores: 3,
      castingVote: false,
    },
  });
}
