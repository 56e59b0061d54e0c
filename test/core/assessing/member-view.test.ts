import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import {
  aPanelInScoring,
  changeRound,
  members,
  people,
  type PanelWorld,
} from '../../builders/assessing/panel-world';
import {
  aPanelAwaitingRatification,
  aPanelInMeeting,
  decisionIds,
  declareClear,
  itemOf,
  marksOf,
  scoreAll,
  scoreInput,
  voteInput,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { anApplication, aSeat, panelId, reference } from '../../builders/assessing/rows';
import type { Actor } from '../../../core/kernel/actor';

async function taskOf({ useCases }: PanelWorld, actor: Actor, application?: string) {
  return valueOf(await useCases.memberView(actor, { panel: panelId, application })).task;
}

test('walks a member through their applications: declare, score, the next, finish, wait', async () => {
  const world = await aPanelInScoring();
  const { useCases } = world;
  const seen: string[] = [];
  for (let step = 1; step <= 3; step += 1) {
    const first = await taskOf(world, people.rosa);
    if (first.kind !== 'declare') throw new Error(`not asked about interests but ${first.kind}`);
    expect(JSON.stringify(first)).not.toContain('The words of group');
    const application = first.heading.id;
    valueOf(await useCases.declareInterest(people.rosa, { panel: panelId, application, level: 'clear' }));
    const next = await taskOf(world, people.rosa);
    if (next.kind !== 'score') throw new Error(`not asked to score but ${next.kind}`);
    expect(next).toMatchObject({ scoreVersion: 0, marks: {}, progress: { done: step - 1, of: 3 } });
    expect(next.reading.id).toBe(application);
    const input = { ...scoreInput(1), application };
    valueOf(await useCases.scoreApplication(people.rosa, input));
    seen.push(application);
  }
  expect([...seen].sort()).toEqual([1, 2, 3].map(reference));
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'finish', excluded: 0 });
  valueOf(await useCases.finishScoring(people.rosa, { panel: panelId }));
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'scores-of-others' });
});

test('each member has an order of their own, the same each time', async () => {
  const applications = Array.from({ length: 20 }, (_, at) => anApplication(at + 1));
  const seats = ['chair', 'rosa', 'sam', 'tess'].map((who) =>
    aSeat(who).clearOf(...applications.map(({ id }) => id)),
  );
  const world = await aPanelInScoring({ applications, seats });
  const firsts = await Promise.all(
    [people.chair, people.rosa, people.sam, people.tess].map(async (actor) => {
      const [once, again] = [await taskOf(world, actor), await taskOf(world, actor)];
      expect(once).toEqual(again);
      return once.kind === 'score' ? once.reading.id : once.kind;
    }),
  );
  expect(new Set(firsts).size).toBeGreaterThan(1);
});

test('an application can be opened by itself while scoring is open, with the member’s own marks', async () => {
  const world = await aPanelInScoring();
  const { useCases, ports } = world;
  expect(await taskOf(world, people.rosa, reference(2))).toMatchObject({ kind: 'declare' });
  await declareClear(world, [people.rosa]);
  valueOf(await useCases.scoreApplication(people.rosa, scoreInput(2, 4)));
  expect(await taskOf(world, people.rosa, reference(2))).toMatchObject({
    kind: 'score',
    ...marksOf(4),
    scoreVersion: 1,
    savedAt: ports.clock.now(),
  });
  const exclude = { panel: panelId, application: reference(2), level: 'excluded' as const };
  valueOf(await useCases.declareInterest(people.rosa, exclude));
  expect(await taskOf(world, people.rosa, reference(2))).toEqual({
    kind: 'stepped-out',
    reference: reference(2),
    reason: 'conflicted',
  });
  const unknown = { panel: panelId, application: 'newham-0001' };
  expect(codeOf(await useCases.memberView(people.rosa, unknown))).toBe('not-found');
});

test('eligible applications count as being scored while the round is scoring', async () => {
  const world = await aPanelInScoring({ applications: [anApplication(1, { state: 'eligible' })] });
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'declare' });
});

test('waits before scoring opens, but asks about interests as soon as it may', async () => {
  const world = await aPanelInScoring({ state: 'sifting' });
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'scoring-not-open' });
  await changeRound(world.ports, (round) => ({ ...round, state: 'declaring' }));
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'declare' });
  await declareClear(world, [people.rosa]);
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'scoring-not-open' });
});

test('at the meeting shows the live item to whoever may vote, and their own vote', async () => {
  const world = await aPanelInMeeting();
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'meeting' });
  await voteOn(world, 1, 'fund', [people.sam]);
  expect(await taskOf(world, people.rosa)).toMatchObject({
    kind: 'vote',
    live: { item: itemOf(1), ballot: 1, votesIn: 1, voters: 6 },
    meanScore: 75,
    scorers: 6,
    voteVersion: 0,
  });
  valueOf(await world.useCases.castVote(people.rosa, voteInput(1, 'decline')));
  expect(await taskOf(world, people.rosa)).toMatchObject({ own: 'decline', voteVersion: 1 });
});

test('no mean is shown at the meeting before the chair reveals', async () => {
  const world = await aPanelInScoring();
  await declareClear(world);
  await scoreAll(world);
  valueOf(await world.useCases.lockScores(people.chair, { panel: panelId }));
  const present = members.map((member) => member.key);
  valueOf(await world.useCases.takeAttendance(people.chair, { panel: panelId, present }));
  await voteOn(world, 1, 'fund', []);
  const task = await taskOf(world, people.rosa);
  expect(task).toMatchObject({ kind: 'vote', scorers: 6 });
  expect(task).not.toHaveProperty('meanScore');
});

test('tells members who step out why, with the reference alone', async () => {
  const seats = [
    ...['chair', 'deputy', 'sam'].map((who) => aSeat(who).clearOf(...[1, 2, 3].map(reference))),
    aSeat('rosa').excludedFrom(reference(1)).clearOf(reference(2), reference(3)),
    aSeat('tess').limitedOn(reference(1)).clearOf(reference(2), reference(3)),
    aSeat('uma').clearOf(...[1, 2, 3].map(reference)),
  ];
  const world = await aPanelInMeeting({ seats });
  const present = members.filter((member) => member !== people.uma).map((member) => member.key);
  valueOf(await world.useCases.takeAttendance(people.chair, { panel: panelId, present }));
  await voteOn(world, 1, 'fund', []);
  const steppedOut = { kind: 'stepped-out', reference: reference(1) };
  expect(await taskOf(world, people.rosa)).toEqual({ ...steppedOut, reason: 'conflicted' });
  expect(await taskOf(world, people.tess)).toEqual({ ...steppedOut, reason: 'limited-interest' });
  expect(await taskOf(world, people.uma)).toEqual({ ...steppedOut, reason: 'not-present' });
});

test('shows no outcome until the groups are told, and then all of them', async () => {
  const world = await aPanelAwaitingRatification();
  const { useCases } = world;
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'outcome' });
  const decisions = await decisionIds(world);
  valueOf(await useCases.ratifyDecisions(people.approver, { round: 'summer', decisions }));
  expect(await taskOf(world, people.rosa)).toMatchObject({ kind: 'wait', reason: 'outcome' });
  valueOf(await useCases.releaseRound(people.lead, { round: 'summer' }));
  expect(await taskOf(world, people.rosa)).toMatchObject({
    kind: 'results',
    results: [
      { application: reference(1), outcome: 'award', amountPence: 200_000 },
      { application: reference(2), outcome: 'reserve', amountPence: 0 },
      { application: reference(3), outcome: 'decline', amountPence: 0 },
    ],
  });
});

test('tells the author of a score that came in too late that it does not count', async () => {
  const world = await aPanelInMeeting();
  const row = await world.ports.scores.find(`${panelId}|${reference(1)}|1|${people.rosa.key}`);
  if (row === undefined) throw new Error('there is no score');
  await world.ports.scores.save(row, { ...row.value, ...marksOf(0) }, []);
  const late = valueOf(await world.useCases.memberView(people.rosa, { panel: panelId }));
  expect(late.said).toContain(reference(1));
  const other = valueOf(await world.useCases.memberView(people.sam, { panel: panelId }));
  expect(other).not.toHaveProperty('said');
});
