import { allotApplications } from '../../../core/assessing/allot-applications';
import type { ConvenePanelInput } from '../../../core/assessing/check-panel';
import { worker } from '../../builders/chest/actors';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import {
  aPanelInScoring,
  changeRound,
  people,
  sampleSeats,
  type PanelWorld,
} from '../../builders/assessing/panel-world';
import { anApplication, panelId, reference, roundId } from '../../builders/assessing/rows';

function panelInput(changes: Partial<ConvenePanelInput> = {}): ConvenePanelInput {
  return {
    round: roundId,
    panel: 'young-people',
    name: 'Young people’s panel',
    chair: people.chair.key,
    deputy: people.deputy.key,
    members: sampleSeats().map(({ value }) => ({
      person: value.member,
      name: value.name,
      category: value.category,
    })),
    ...changes,
  };
}

const convene = ({ useCases }: PanelWorld, changes = {}, actor = people.lead) =>
  useCases.convenePanel(actor, panelInput(changes));

test('makes a panel with its seats; sent again it is the same panel', async () => {
  const world = await aPanelInScoring({ state: 'sifting' });
  const { ports } = world;
  const made = valueOf(await convene(world, {}, people.officer));
  expect(valueOf(await convene(world))).toEqual(made);
  const seats = await ports.seats.ofPanel('young-people');
  expect(seats.map((seat) => seat.value.name)).toEqual(['chair', 'deputy', 'rosa', 'sam', 'tess', 'uma']);
  expect(ports.announced.filter((event) => event.kind === 'member-seated')).toHaveLength(6);
});

test('takes over a new chair and new members, and keeps what members have declared', async () => {
  const world = await aPanelInScoring();
  const declare = { panel: panelId, application: reference(1), level: 'excluded' as const };
  valueOf(await world.useCases.declareInterest(people.rosa, declare));
  const members = [...panelInput().members, { person: 'tenant~vic', name: 'vic', category: 'resident' }];
  valueOf(await convene(world, { panel: panelId, chair: people.tess.key, deputy: undefined, members }));
  const panel = (await world.ports.panels.find(panelId))?.value;
  expect(panel).toMatchObject({ chair: people.tess.key, stage: 'scoring', applications: 3 });
  expect(panel).not.toHaveProperty('deputy');
  const seats = await world.ports.seats.ofPanel(panelId);
  expect(seats).toHaveLength(7);
  expect(seats.find((seat) => seat.value.name === 'rosa')?.value.interests).toEqual({
    [reference(1)]: 'excluded',
  });
});

test('refuses a panel that could never decide: too few, no resident, chair not seated', async () => {
  const world = await aPanelInScoring();
  const [chair, deputy, ...others] = panelInput().members;
  if (chair === undefined || deputy === undefined) throw new Error('there are no members');
  expect(await convene(world, { members: [chair, deputy] })).toEqual({
    ok: false,
    refusal: { code: 'inquorate', present: 2, needed: 3, missingCategories: ['resident'] },
  });
  const noResident = panelInput().members.filter((member) => member.category !== 'resident');
  expect(await convene(world, { members: noResident })).toMatchObject({
    refusal: { code: 'inquorate', present: 4, missingCategories: ['resident'] },
  });
  expect(await convene(world, { members: others })).toMatchObject({
    refusal: { code: 'invalid-input', faults: [{ field: 'chair' }] },
  });
  expect(codeOf(await convene(world, { deputy: people.chair.key }))).toBe('invalid-input');
  expect(codeOf(await convene(world, { members: [...panelInput().members, chair] }))).toBe('invalid-input');
  const odd = { person: 'tenant~vic', name: 'vic', category: 'astronaut' };
  expect(codeOf(await convene(world, { members: [...panelInput().members, odd] }))).toBe('invalid-input');
  expect(await world.ports.panels.find('young-people')).toBeUndefined();
});

test('is the lead’s or an officer’s, for a round that is there and not yet scored', async () => {
  const world = await aPanelInScoring();
  for (const actor of [people.chair, people.rosa, people.approver, people.stranger]) {
    expect(codeOf(await convene(world, {}, actor))).toBe('not-allowed');
  }
  expect(codeOf(await convene(world, { round: 'winter' }))).toBe('not-found');
  await changeRound(world.ports, (round) => ({ ...round, state: 'moderating' }));
  expect(codeOf(await convene(world))).toBe('round-closed');
});

test('another round’s panel id is a duplicate', async () => {
  const world = await aPanelInScoring();
  const panel = await world.ports.panels.find(panelId);
  if (panel === undefined) throw new Error('there is no panel');
  await world.ports.panels.create(
    'spring-panel',
    { ...panel.value, id: 'spring-panel', round: 'spring' },
    [],
  );
  expect(codeOf(await convene(world, { panel: 'spring-panel' }))).toBe('duplicate');
});

test('applications of no panel go to the first, and each panel learns how far its own reach', async () => {
  const applications = [
    anApplication(1, { panel: 'summer-not-convened' }),
    anApplication(2),
    anApplication(150, { panel: panelId }),
    anApplication(200, { state: 'withdrawn' }),
  ];
  const world = await aPanelInScoring({ applications, panel: { applications: 0 } });
  const allotted = await allotApplications(world.ports)(worker, { round: roundId });
  expect(valueOf(allotted)).toEqual({ allotted: 1 });
  expect((await world.ports.applications.find(reference(1)))?.value.panel).toBe(panelId);
  expect((await world.ports.panels.find(panelId))?.value.applications).toBe(150);
  expect(valueOf(await allotApplications(world.ports)(worker, { round: roundId }))).toEqual({
    allotted: 0,
  });
  expect(codeOf(await allotApplications(world.ports)(people.rosa, { round: roundId }))).toBe('not-allowed');
});
