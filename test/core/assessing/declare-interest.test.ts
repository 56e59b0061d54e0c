import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { changeRound, aPanelInScoring, people, type PanelWorld } from '../../builders/assessing/panel-world';
import { aPanelInMeeting, decisionInput, voteOn } from '../../builders/assessing/panel-steps';
import { panelId, reference } from '../../builders/assessing/rows';
import type { InterestLevel } from '../../../core/assessing/interest';
import type { Actor } from '../../../core/kernel/actor';

const application = reference(1);

function declare(world: PanelWorld, actor: Actor, level: InterestLevel, more: object = {}) {
  return world.useCases.declareInterest(actor, { panel: panelId, application, level, ...more });
}

async function levelOf({ ports }: PanelWorld, actor: Actor) {
  return (await ports.seats.find(`${panelId}|${actor.key}`))?.value.interests[application];
}

test('keeps what a member says, with their reason, and says so in the history once', async () => {
  const world = await aPanelInScoring();
  const first = valueOf(await declare(world, people.rosa, 'excluded', { reason: 'I chair the group.' }));
  const again = valueOf(await declare(world, people.rosa, 'excluded', { reason: 'I chair the group.' }));
  expect(again).toEqual(first);
  const seat = (await world.ports.seats.find(`${panelId}|${people.rosa.key}`))?.value;
  expect(seat?.interests).toEqual({ [application]: 'excluded' });
  expect(seat?.reasons).toEqual({ [application]: 'I chair the group.' });
  const told = world.ports.announced.filter((event) => event.kind === 'interest-declared');
  expect(told.map((event) => event.facts)).toEqual([{ panel: panelId, application, level: 'excluded' }]);
  expect(JSON.stringify(told)).not.toContain('I chair');
});

test('lets a member become stricter, and never looser on their own', async () => {
  const world = await aPanelInScoring();
  valueOf(await declare(world, people.rosa, 'clear'));
  valueOf(await declare(world, people.rosa, 'limited'));
  valueOf(await declare(world, people.rosa, 'excluded'));
  expect(codeOf(await declare(world, people.rosa, 'limited'))).toBe('second-person-needed');
  expect(codeOf(await declare(world, people.rosa, 'clear'))).toBe('second-person-needed');
  expect(await levelOf(world, people.rosa)).toBe('excluded');
});

test('lets the chair loosen another member’s interest with a reason, and nobody else', async () => {
  const world = await aPanelInScoring();
  valueOf(await declare(world, people.rosa, 'excluded'));
  valueOf(await declare(world, people.chair, 'clear'));
  const loosen = { member: people.rosa.key, reason: 'Another group of the same name.' };
  expect(codeOf(await declare(world, people.sam, 'clear', loosen))).toBe('not-allowed');
  expect(codeOf(await declare(world, people.chair, 'clear', { member: people.rosa.key }))).toBe(
    'reason-needed',
  );
  valueOf(await declare(world, people.chair, 'clear', loosen));
  expect(await levelOf(world, people.rosa)).toBe('clear');
});

test('keeps a chair who is excluded, or has not declared, from judging others’ interests', async () => {
  const world = await aPanelInScoring();
  valueOf(await declare(world, people.rosa, 'excluded'));
  const loosen = { member: people.rosa.key, reason: 'A mistake.' };
  expect(codeOf(await declare(world, people.chair, 'clear', loosen))).toBe('interest-first');
  valueOf(await declare(world, people.chair, 'excluded'));
  expect(codeOf(await declare(world, people.chair, 'clear', loosen))).toBe('conflicted');
  expect(await levelOf(world, people.rosa)).toBe('excluded');
});

test('answers somebody without a seat as if there were nothing, and the fund team plainly', async () => {
  const world = await aPanelInScoring();
  expect(codeOf(await declare(world, people.stranger, 'clear'))).toBe('not-found');
  expect(codeOf(await declare(world, people.linkWorker, 'clear'))).toBe('not-found');
  expect(codeOf(await declare(world, people.lead, 'clear'))).toBe('not-on-panel');
  const unknown = { panel: panelId, application: 'newham-0001', level: 'clear' as const };
  expect(codeOf(await world.useCases.declareInterest(people.rosa, unknown))).toBe('not-found');
});

test('takes stricter interests up to the decision and none after it', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  valueOf(await declare(world, people.uma, 'excluded'));
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1)));
  expect(codeOf(await declare(world, people.tess, 'excluded'))).toBe('wrong-state');
});

test('two declarations about different applications at the same moment are both kept', async () => {
  const world = await aPanelInScoring();
  const both = await Promise.all(
    [1, 2].map((place) =>
      world.useCases.declareInterest(people.rosa, {
        panel: panelId,
        application: reference(place),
        level: 'clear',
      }),
    ),
  );
  both.forEach(valueOf);
  const seat = (await world.ports.seats.find(`${panelId}|${people.rosa.key}`))?.value;
  expect(seat?.interests).toEqual({ [reference(1)]: 'clear', [reference(2)]: 'clear' });
});

test('is closed before applications are ready and after the meeting', async () => {
  const world = await aPanelInScoring();
  for (const state of ['sifting', 'balancing', 'released'] as const) {
    await changeRound(world.ports, (round) => ({ ...round, state }));
    expect(codeOf(await declare(world, people.rosa, 'clear'))).toBe('round-closed');
  }
});
