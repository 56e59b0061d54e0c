import { hashOf } from '../../../core/kernel/hash';
import { potFigures } from '../../../core/founding/round-ledger';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { members, people, type PanelWorld } from '../../builders/assessing/panel-world';
import {
  aPanelInMeeting,
  decisionInput,
  itemOf,
  voteInput,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { anApplication, panelId, reference, roundId } from '../../builders/assessing/rows';
import type { Actor } from '../../../core/kernel/actor';

function decide({ useCases }: PanelWorld, changes = {}, actor: Actor = people.chair, place = 1) {
  return useCases.decideItem(actor, decisionInput(place, changes));
}

async function potOf({ ports }: PanelWorld) {
  const book = (await ports.ledgers.find(roundId))?.value;
  if (book?.kind !== 'round') throw new Error('there is no round ledger');
  return potFigures(book, 'harold-hill');
}

async function declare({ useCases }: PanelWorld, actor: Actor, level: 'limited' | 'excluded') {
  valueOf(await useCases.declareInterest(actor, { panel: panelId, application: reference(1), level }));
}

test('signs what it rests on: quorum, tally, who was there, the rows that counted, and its own hash', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'fund', members.slice(0, 5));
  await declare(world, people.tess, 'excluded');
  valueOf(await decide(world, { conditions: 'Open to all.', reason: 'Strong.' }));
  const [row] = await world.ports.decisions.ofRound(roundId);
  if (row === undefined) throw new Error('there is no decision');
  expect(row.key).toBe(`${itemOf(1)}-1`);
  expect(row.value).toMatchObject({
    outcome: 'award',
    amountPence: 200_000,
    pot: 'harold-hill',
    quorum: { met: true, present: 5, needed: 3 },
    tally: { fund: 4, 'part-fund': 0, defer: 0, decline: 0 },
    verdict: 'fund',
    againstVerdict: false,
    meanScore: 75,
    decidedBy: people.chair.key,
    step: 'provisional',
  });
  const counted = [...row.value.countedVotes, ...row.value.countedScores].map((entry) => entry.key);
  expect(row.value.countedVotes).toHaveLength(4);
  expect(row.value.countedScores).toHaveLength(5);
  expect(counted.some((key) => key.includes(people.tess.key))).toBe(false);
  expect(row.value.present.find((one) => one.member === people.tess.key)?.voted).toBe(false);
  const { hash, step: _step, ...content } = row.value;
  expect(hashOf(content)).toBe(hash);
  expect((await world.ports.agenda.find(itemOf(1)))?.value.state).toBe('decided');
  expect((await world.ports.applications.find(reference(1)))?.value.state).toBe('provisional-award');
  expect(await potOf(world)).toMatchObject({ reservedPence: 200_000, availablePence: 800_000 });
});

test('the same decision again is the same decision; another one is told that it is decided', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  const answers = await Promise.all([decide(world), decide(world), decide(world)]);
  answers.forEach(valueOf);
  expect(world.ports.announced.filter((event) => event.kind === 'decision-made')).toHaveLength(1);
  expect((await potOf(world)).reservedPence).toBe(200_000);
  expect(codeOf(await decide(world, { amountPence: 150_000 }))).toBe('wrong-state');
  expect(codeOf(await decide(world, { outcome: 'decline', reason: 'No.' }))).toBe('wrong-state');
  expect(codeOf(await decide(world, { outcome: 'defer', reason: 'Later.' }))).toBe('wrong-state');
  expect((await potOf(world)).reservedPence).toBe(200_000);
});

test('two different decisions on one item at once: one stands, and the books agree with it', async () => {
  for (const rival of [
    { amountPence: 150_000 },
    { outcome: 'decline' as const, amountPence: 0, reason: 'No.' },
  ]) {
    const world = await aPanelInMeeting();
    await voteOn(world, 1);
    const answers = await Promise.all([decide(world), decide(world, rival)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const [row, ...others] = await world.ports.decisions.ofRound(roundId);
    expect(others).toEqual([]);
    expect((await potOf(world)).reservedPence).toBe(row?.value.amountPence);
  }
});

test('the last money of a pot goes once: exactly one decision wins, the other is told', async () => {
  const applications = [1, 2].map((place) => anApplication(place, { askedPence: 600_000 }));
  const world = await aPanelInMeeting({ applications });
  await voteOn(world, 1);
  const first = { amountPence: 600_000 };
  // Two panels may decide at once; here both items are put to the vote by hand.
  const second = await world.ports.agenda.find(itemOf(2));
  if (second === undefined) throw new Error('there is no item');
  await world.ports.agenda.save(second, { ...second.value, state: 'voting', ballot: 1 }, []);
  for (const member of members) valueOf(await world.useCases.castVote(member, voteInput(2, 'fund')));
  const answers = await Promise.all([decide(world, first), decide(world, first, people.chair, 2)]);
  expect(answers.map(codeOf).sort()).toEqual(['done', 'pot-too-small']);
  const loser = answers.find((answer) => !answer.ok);
  expect(loser).toMatchObject({
    refusal: { pot: 'harold-hill', availablePence: 400_000, askedPence: 600_000 },
  });
  expect(await potOf(world)).toMatchObject({ reservedPence: 600_000, availablePence: 400_000 });
  expect(await world.ports.decisions.ofRound(roundId)).toHaveLength(1);
  const states = (await world.ports.agenda.ofPanel(panelId)).map((row) => row.value.state);
  expect(states.sort()).toEqual(['decided', 'voting']);
});

test('a pot that is too small refuses and changes nothing', async () => {
  const applications = [anApplication(1, { neighbourhood: 'romford' })];
  const world = await aPanelInMeeting({ applications });
  await voteOn(world, 1);
  expect(codeOf(await decide(world))).toBe('pot-too-small');
  expect(await world.ports.decisions.ofRound(roundId)).toEqual([]);
  expect((await world.ports.agenda.find(itemOf(1)))?.value.state).toBe('voting');
});

test('the amount stays between what the group needs and what it asked', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'part-fund');
  for (const amountPence of [0, 99_999, 200_001]) {
    expect(await decide(world, { amountPence })).toEqual({
      ok: false,
      refusal: { code: 'amount-out-of-range', minimumPence: 100_000, maximumPence: 200_000 },
    });
  }
  valueOf(await decide(world, { amountPence: 100_000 }));
});

test('without enough people it is not decided, and the ballot closes', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  const present = [people.chair, people.deputy, people.tess].map((member) => member.key);
  valueOf(await world.useCases.takeAttendance(people.chair, { panel: panelId, present }));
  expect(await decide(world)).toEqual({
    ok: false,
    refusal: { code: 'inquorate', present: 3, needed: 3, missingCategories: ['resident'] },
  });
  expect((await world.ports.agenda.find(itemOf(1)))?.value.state).toBe('inquorate');
  expect(await world.ports.decisions.ofRound(roundId)).toEqual([]);
  expect((await potOf(world)).reservedPence).toBe(0);
  expect(codeOf(await world.useCases.callItem(people.chair, { panel: panelId, item: itemOf(1) }))).toBe(
    'done',
  );
});

test('quorum is counted after step-outs', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1);
  await declare(world, people.rosa, 'excluded');
  await declare(world, people.sam, 'limited');
  expect(await decide(world)).toMatchObject({
    refusal: { code: 'inquorate', missingCategories: ['resident'] },
  });
});

test('votes of the absent and the excluded do not count', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'decline', [people.rosa, people.sam]);
  for (const member of [people.chair, people.deputy, people.tess]) {
    valueOf(await world.useCases.castVote(member, voteInput(1, 'fund')));
  }
  await declare(world, people.tess, 'excluded');
  const present = members.filter((member) => member !== people.sam).map((member) => member.key);
  valueOf(await world.useCases.takeAttendance(people.chair, { panel: panelId, present }));
  valueOf(await decide(world));
  const [row] = await world.ports.decisions.ofRound(roundId);
  expect(row?.value.tally).toEqual({ fund: 2, 'part-fund': 0, defer: 0, decline: 1 });
});

test('a tie or an empty ballot decides nothing; a casting vote does where the round has one', async () => {
  for (const castingVote of [false, true]) {
    const world = await aPanelInMeeting({ rules: { castingVote } });
    await voteOn(world, 1, 'decline', [people.rosa]);
    expect(codeOf(await decide(world))).toBe('wrong-state');
    valueOf(await world.useCases.castVote(people.chair, voteInput(1, 'fund')));
    expect(codeOf(await decide(world))).toBe(castingVote ? 'done' : 'no-majority');
  }
  const silent = await aPanelInMeeting();
  await voteOn(silent, 1, 'fund', []);
  expect(codeOf(await decide(silent))).toBe('no-majority');
});

test('no award against the vote; other outcomes against it need a reason and are marked', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'decline');
  expect(await decide(world, { reason: 'I like it.' })).toMatchObject({
    refusal: { code: 'wrong-state', state: 'voted-decline' },
  });
  const reserve = { outcome: 'reserve' as const, amountPence: 0 };
  expect(codeOf(await decide(world, reserve))).toBe('reason-needed');
  valueOf(await decide(world, { ...reserve, reason: 'The panel misread the budget.' }));
  const [row] = await world.ports.decisions.ofRound(roundId);
  expect(row?.value).toMatchObject({ verdict: 'decline', againstVerdict: true, outcome: 'reserve' });
  expect((await world.ports.applications.find(reference(1)))?.value.state).toBe('provisional-reserve');
});

describe('who is in the chair', () => {
  test('the deputy only where the chair may not vote on it, or is away', async () => {
    const world = await aPanelInMeeting();
    await voteOn(world, 1);
    expect(codeOf(await decide(world, {}, people.deputy))).toBe('not-allowed');
    await declare(world, people.chair, 'limited');
    expect(codeOf(await decide(world))).toBe('limited-interest');
    await declare(world, people.chair, 'excluded');
    expect(codeOf(await decide(world))).toBe('conflicted');
    valueOf(await decide(world, {}, people.deputy));
    const away = await aPanelInMeeting();
    await voteOn(away, 1);
    const present = members.slice(1).map((member) => member.key);
    valueOf(await away.useCases.takeAttendance(people.officer, { panel: panelId, present }));
    valueOf(await decide(away, {}, people.deputy));
  });

  test('a deputy who is excluded too does not decide', async () => {
    const world = await aPanelInMeeting();
    await voteOn(world, 1);
    await declare(world, people.chair, 'excluded');
    await declare(world, people.deputy, 'excluded');
    expect(codeOf(await decide(world, {}, people.deputy))).toBe('conflicted');
  });

  test('nobody else, whatever their roles', async () => {
    const world = await aPanelInMeeting();
    await voteOn(world, 1);
    for (const actor of [people.lead, people.officer, people.approver, people.rosa]) {
      expect(codeOf(await decide(world, {}, actor))).toBe('not-allowed');
    }
    expect(codeOf(await decide(world, {}, people.stranger))).toBe('not-found');
    const otherChair = { ...people.stranger, roles: ['chair' as const] };
    expect(codeOf(await decide(world, {}, otherChair))).toBe('not-found');
    expect(await world.ports.decisions.ofRound(roundId)).toEqual([]);
  });
});

test('an old ballot, an item that is not live, and a meeting that is over are refused', async () => {
  const world = await aPanelInMeeting();
  expect(codeOf(await decide(world, { ballot: 0 }))).toBe('round-closed');
  await voteOn(world, 1);
  expect(codeOf(await decide(world, { ballot: 0 }))).toBe('old-ballot');
  expect(codeOf(await decide(world, { ballot: 0 }, people.chair, 2))).toBe('wrong-state');
  const row = await world.ports.applications.find(reference(1));
  if (row === undefined) throw new Error('there is no application');
  await world.ports.applications.save(row, { ...row.value, state: 'withdrawn' }, []);
  expect(codeOf(await decide(world))).toBe('wrong-state');
  expect((await potOf(world)).reservedPence).toBe(0);
});
