import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { members, people } from '../../builders/assessing/panel-world';
import {
  aPanelInMeeting,
  decisionInput,
  itemOf,
  voteInput,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { aSeat, panelId, reference } from '../../builders/assessing/rows';

test('takes a member’s answer, and a newer one in its place', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  await voteOn(world, 1, 'fund', []);
  expect(valueOf(await useCases.castVote(people.rosa, voteInput(1, 'fund')))).toEqual({ version: 1 });
  expect(valueOf(await useCases.castVote(people.rosa, voteInput(1, 'decline', 1)))).toEqual({ version: 2 });
  const [vote, ...others] = await ports.votes.ofItem(itemOf(1));
  expect(others).toEqual([]);
  expect(vote?.value).toMatchObject({ option: 'decline', member: people.rosa.key, ballot: 1 });
});

test('the same click three times at once is one vote and one event', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'fund', []);
  const answers = await Promise.all(
    [1, 2, 3].map(() => world.useCases.castVote(people.rosa, voteInput(1, 'fund'))),
  );
  expect(answers.map(valueOf)).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }]);
  expect(world.ports.announced.filter((event) => event.kind === 'vote-cast')).toHaveLength(1);
});

test('a vote over an answer given elsewhere meanwhile is refused', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'fund', [people.rosa]);
  const late = await world.useCases.castVote(people.rosa, voteInput(1, 'decline', 0));
  expect(late).toEqual({ ok: false, refusal: { code: 'changed-since-opened', version: 1 } });
});

test('the excluded, the limited, the undeclared, the absent and the seatless have no vote', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  const seats = [
    aSeat('rosa').excludedFrom(reference(1)).present(),
    aSeat('sam').limitedOn(reference(1)).present(),
    aSeat('tess').present(),
    aSeat('uma').clearOf(reference(1)),
  ];
  for (const { key, value } of seats) {
    const row = await ports.seats.find(key);
    if (row !== undefined) await ports.seats.save(row, value, []);
  }
  await voteOn(world, 1, 'fund', []);
  const vote = async (actor: typeof people.rosa) =>
    codeOf(await useCases.castVote(actor, voteInput(1, 'fund')));
  expect(await vote(people.rosa)).toBe('conflicted');
  expect(await vote(people.sam)).toBe('limited-interest');
  expect(await vote(people.tess)).toBe('interest-first');
  expect(await vote(people.uma)).toBe('not-present');
  expect(await vote(people.stranger)).toBe('not-found');
  expect(await vote(people.lead)).toBe('not-on-panel');
  expect(await ports.votes.ofItem(itemOf(1))).toEqual([]);
});

test('only the live item on its newest ballot can be voted on', async () => {
  const world = await aPanelInMeeting();
  const { useCases } = world;
  await voteOn(world, 1, 'fund', []);
  const code = async (input: ReturnType<typeof voteInput>) =>
    codeOf(await useCases.castVote(people.rosa, input));
  expect(await code(voteInput(2, 'fund'))).toBe('old-ballot');
  expect(await code(voteInput(2, 'fund', 0, 0))).toBe('not-being-voted-on');
  expect(await code(voteInput(1, 'fund', 0, 2))).toBe('old-ballot');
  expect(await code({ ...voteInput(1, 'fund'), item: 'newham-item' })).toBe('not-found');
  const putOff = decisionInput(1, { outcome: 'defer', reason: 'More to ask.' });
  valueOf(await useCases.decideItem(people.chair, putOff));
  valueOf(await useCases.callItem(people.chair, { panel: panelId, item: itemOf(1) }));
  expect(await code(voteInput(1, 'fund'))).toBe('old-ballot');
  expect(await code(voteInput(1, 'fund', 0, 2))).toBe('done');
});

test('an item of another panel is not found, even by somebody who sits on both', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'fund', []);
  const live = await world.ports.agenda.find(itemOf(1));
  if (live === undefined) throw new Error('there is no item');
  await world.ports.agenda.create('other-item', { ...live.value, id: 'other-item', panel: 'other' }, []);
  const vote = { ...voteInput(1, 'fund'), item: 'other-item' };
  expect(codeOf(await world.useCases.castVote(people.rosa, vote))).toBe('not-found');
});

test('a vote from an old card after the decision and after the meeting (CARD-04)', async () => {
  const world = await aPanelInMeeting();
  const { ports, useCases } = world;
  await voteOn(world, 1, 'fund', members.slice(1));
  valueOf(await useCases.decideItem(people.chair, decisionInput(1)));
  expect(codeOf(await useCases.castVote(people.chair, voteInput(1, 'fund')))).toBe('not-being-voted-on');
  const round = await ports.rounds.find('summer');
  if (round === undefined) throw new Error('there is no round');
  await ports.rounds.save(round, { ...round.value, state: 'balancing' }, []);
  expect(codeOf(await useCases.castVote(people.chair, voteInput(1, 'fund')))).toBe('round-closed');
  expect(await ports.votes.ofItem(itemOf(1))).toHaveLength(5);
});

test('an answer that is none of the choices is refused', async () => {
  const world = await aPanelInMeeting();
  await voteOn(world, 1, 'fund', []);
  const odd = { ...voteInput(1, 'fund'), option: 'maybe' as 'fund' };
  expect(codeOf(await world.useCases.castVote(people.rosa, odd))).toBe('invalid-input');
});
