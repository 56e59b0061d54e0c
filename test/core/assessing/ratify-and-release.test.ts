import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { aCrash } from '../../builders/assessing/crash';
import { people, type PanelWorld } from '../../builders/assessing/panel-world';
import {
  aPanelAwaitingRatification,
  aPanelInMeeting,
  decisionIds,
  decisionInput,
  moveOn,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { anApplication, panelId, reference, roundId } from '../../builders/assessing/rows';
import type { Actor } from '../../../core/kernel/actor';

async function ratify(world: PanelWorld, actor: Actor, decisions?: readonly string[]) {
  const all = decisions ?? (await decisionIds(world));
  return world.useCases.ratifyDecisions(actor, { round: roundId, decisions: all });
}

const release = ({ useCases }: PanelWorld, actor: Actor = people.lead) =>
  useCases.releaseRound(actor, { round: roundId });

async function statesOf({ ports }: PanelWorld) {
  return (await ports.applications.ofRound(roundId)).map((row) => row.value.state);
}

test('a second person agrees, then the lead tells the groups; both are safe to repeat', async () => {
  const world = await aPanelAwaitingRatification();
  const { ports } = world;
  expect(valueOf(await ratify(world, people.approver))).toEqual({ ratified: 3 });
  expect(await statesOf(world)).toEqual(['ratified', 'ratified', 'ratified']);
  expect((await ports.rounds.find(roundId))?.value.state).toBe('ratified');
  expect(valueOf(await ratify(world, people.approver))).toEqual({ ratified: 3 });
  expect(valueOf(await release(world))).toEqual({ released: 3 });
  expect(valueOf(await release(world))).toEqual({ released: 3 });
  expect(await statesOf(world)).toEqual(['offered', 'on-reserve', 'declined']);
  expect((await ports.rounds.find(roundId))?.value.state).toBe('released');
  const released = ports.announced.filter((event) => event.kind === 'decision-released');
  expect(released.map((event) => event.facts)).toContainEqual({
    decision: `${panelId}-${reference(1)}-1`,
    application: reference(1),
    outcome: 'award',
    amountPence: 200_000,
  });
  expect(released).toHaveLength(3);
  expect(ports.announced.filter((event) => event.kind === 'round-released')).toHaveLength(1);
  const book = (await ports.ledgers.find(roundId))?.value;
  expect(book?.kind === 'round' && book.entries.map((entry) => entry.step)).toEqual(['committed']);
});

test('decisions can be agreed in parts; the round waits for the last', async () => {
  const world = await aPanelAwaitingRatification();
  const [first, ...rest] = await decisionIds(world);
  valueOf(await ratify(world, people.approver, [first ?? '']));
  expect((await world.ports.rounds.find(roundId))?.value.state).toBe('awaiting-ratification');
  expect(codeOf(await release(world))).toBe('wrong-state');
  valueOf(await ratify(world, people.approver, rest));
  expect((await world.ports.rounds.find(roundId))?.value.state).toBe('ratified');
});

test('never by whoever decided, never by somebody excluded, and all or nothing', async () => {
  const world = await aPanelAwaitingRatification();
  const chairApproves = { ...people.chair, roles: ['chair' as const, 'approver' as const] };
  expect(codeOf(await ratify(world, chairApproves))).toBe('second-person-needed');
  const seat = await world.ports.seats.find(`${panelId}|${people.rosa.key}`);
  if (seat === undefined) throw new Error('there is no seat');
  const interests = { ...seat.value.interests, [reference(2)]: 'excluded' as const };
  await world.ports.seats.save(seat, { ...seat.value, interests }, []);
  const rosaApproves = { ...people.rosa, roles: ['approver' as const] };
  expect(codeOf(await ratify(world, rosaApproves))).toBe('conflicted');
  expect(codeOf(await ratify(world, people.approver, ['no-such-decision']))).toBe('not-found');
  for (const actor of [people.officer, people.finance, people.chair, people.stranger]) {
    expect(codeOf(await ratify(world, actor))).toBe('not-allowed');
  }
  const steps = (await world.ports.decisions.ofRound(roundId)).map((row) => row.value.step);
  expect(steps).toEqual(['provisional', 'provisional', 'provisional']);
});

test('a lead agrees up to the delegated limit; more needs an approver', async () => {
  const applications = [anApplication(1, { askedPence: 400_000 })];
  const world = await aPanelInMeeting({ applications });
  await voteOn(world, 1);
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1, { amountPence: 300_001 })));
  for (const event of ['close-items', 'propose'] as const) await moveOn(world, event);
  expect(await ratify(world, people.lead)).toEqual({
    ok: false,
    refusal: { code: 'over-limit', limitPence: 300_000 },
  });
  valueOf(await ratify(world, people.approver));
  const small = await aPanelAwaitingRatification();
  expect(codeOf(await ratify(small, people.lead))).toBe('done');
});

test('is refused before the meeting has proposed anything', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1)));
  expect(codeOf(await ratify(world, people.approver))).toBe('wrong-state');
});

test('no release while an application would be left without an answer', async () => {
  const world = await aPanelAwaitingRatification();
  valueOf(await ratify(world, people.approver));
  await world.ports.applications.create(reference(4), anApplication(4, { state: 'submitted' }), []);
  expect(await release(world)).toEqual({ ok: false, refusal: { code: 'undecided-items', count: 1 } });
  const book = (await world.ports.ledgers.find(roundId))?.value;
  expect(book?.kind === 'round' && book.entries.map((entry) => entry.step)).toEqual(['reserved']);
  for (const actor of [people.officer, people.approver, people.chair, people.stranger]) {
    expect(codeOf(await release(world, actor))).toBe('not-allowed');
  }
});

test('a bid withdrawn after its decision is not released, and its money goes back', async () => {
  const world = await aPanelAwaitingRatification();
  valueOf(await ratify(world, people.approver));
  const row = await world.ports.applications.find(reference(1));
  if (row === undefined) throw new Error('there is no application');
  await world.ports.applications.save(row, { ...row.value, state: 'withdrawn' }, []);
  expect(valueOf(await release(world))).toEqual({ released: 2 });
  const book = (await world.ports.ledgers.find(roundId))?.value;
  expect(book?.kind === 'round' && book.entries.map((entry) => entry.step)).toEqual(['returned']);
  expect(await statesOf(world)).toEqual(['withdrawn', 'on-reserve', 'declined']);
  const { results } = valueOf(await world.useCases.panelProgress(people.rosa, { panel: panelId }));
  expect(results.map((result) => result.application)).toEqual([reference(2), reference(3)]);
});

test('a release that broke off half-way tells members nothing until it is complete', async () => {
  const crash = aCrash();
  const world = await aPanelAwaitingRatification({ before: crash.before });
  valueOf(await ratify(world, people.approver));
  crash.at(5);
  await expect(release(world)).rejects.toThrow('the process died');
  crash.over();
  const steps = (await world.ports.decisions.ofRound(roundId)).map((row) => row.value.step);
  expect(steps).toEqual(['released', 'released', 'released']);
  const { results } = valueOf(await world.useCases.panelProgress(people.rosa, { panel: panelId }));
  expect(results).toEqual([]);
  const desk = valueOf(await world.useCases.panelDesk(people.rosa, { panel: panelId }));
  expect(desk.progress.results).toEqual([]);
});

test('ineligible groups are told with the others, deferred ones stay deferred', async () => {
  const applications = [anApplication(1), anApplication(2), anApplication(3, { state: 'ineligible' })];
  const world = await aPanelInMeeting({ applications: applications.slice(0, 2) });
  await world.ports.applications.create(reference(3), anApplication(3, { state: 'ineligible' }), []);
  await voteOn(world, 1);
  valueOf(await world.useCases.decideItem(people.chair, decisionInput(1)));
  await voteOn(world, 2, 'defer');
  const putOff = decisionInput(2, { outcome: 'defer', reason: 'Next round.' });
  valueOf(await world.useCases.decideItem(people.chair, putOff));
  for (const event of ['close-items', 'propose'] as const) await moveOn(world, event);
  valueOf(await ratify(world, people.approver));
  valueOf(await release(world));
  expect(await statesOf(world)).toEqual(['offered', 'deferred', 'found-ineligible']);
  expect(applications).toHaveLength(3);
});
