import { codeIn, wordsIn } from '../../builders/http/answers';
import {
  callAndVote,
  declare,
  itemAt,
  move,
  openMeeting,
  panel,
  panelInScoring,
  seatedIn,
} from '../../builders/http/panel-over-http';
import { finishedAnswers } from '../../builders/form';
import { differences, readEverything } from '../../builders/http/read-everything';
import { chainedEvents, expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const quillfeather = { 'group-name': 'Quillfeather group', title: 'Quillfeather title' };
const bids = [{}, { answers: finishedAnswers(quillfeather) }, {}];

beforeAll(async () => {
  team = await startTeam();
  // Two members who will not be there: one who stays at home, one who may not vote.
  const others = ['member.hackney.4', 'member.hackney.5'];
  await panelInScoring(team, chest, { applications: bids, others });
  for (const place of [1, 2, 3]) {
    for (const person of [...seatedIn(chest), 'member.hackney.4']) {
      if (person !== 'member.hackney.3' || place === 1) await declare(team, person, place);
    }
  }
  await declare(team, 'member.hackney.3', 2, 'excluded');
  await declare(team, 'member.hackney.3', 3, 'limited');
  await openMeeting(team, chest, [...seatedIn(chest), 'member.hackney.5']);
});

afterAll(() => team.close());

const vote = (person: string, place: number, changes: object = {}) =>
  team.ask(person, 'castVote', {
    chest,
    panel,
    item: itemAt(place),
    ballot: 1,
    option: 'fund',
    voteVersion: 0,
    ...changes,
  });

/** Expects a vote to be refused with this code, and nothing written. */
async function expectRefused(
  person: string,
  place: number,
  code: string,
  changes: object = {},
): Promise<string> {
  const answer = await expectNothingChanged(team, chest, () => vote(person, place, changes));
  expect(codeIn(answer)).toBe(code);
  return wordsIn(answer);
}

describe('while the panel votes', () => {
  beforeAll(() => callAndVote(team, chest, 1, ['chair.hackney']));

  test('somebody who is not there is told to be marked as here', async () => {
    expect(await expectRefused('member.hackney.4', 1, 'not-present')).toContain('Ask the chair');
  });

  test('somebody who is not on the panel is told so', async () => {
    expect(await expectRefused('lead.hackney', 1, 'not-on-panel')).toContain('You are not on this panel');
  });

  test('for a member of other panels this one does not exist', async () => {
    await expectRefused('member.hackney.9', 1, 'not-found');
  });

  test('somebody who has not said whether they are connected is asked to', async () => {
    expect(await expectRefused('member.hackney.5', 1, 'interest-first')).toContain('First tell us');
  });

  test('a vote on an item that is not called, or is nowhere, is refused', async () => {
    await expectRefused('member.hackney.1', 2, 'not-being-voted-on', { ballot: 0 });
    await expectRefused('member.hackney.1', 99, 'not-found');
  });

  test.each([0, 2, 99])(
    'a vote on ballot %i, which is not the one being asked, is refused',
    async (ballot) => {
      expect(await expectRefused('member.hackney.1', 1, 'old-ballot', { ballot })).toContain('not counted');
    },
  );

  test.each([
    ['an option that there is not', { option: 'maybe' }],
    ['another member', { member: 'member.hackney.2' }],
    ['a text for a number', { ballot: '1' }],
    ['a number that is none', { voteVersion: null }],
    ['half a version', { voteVersion: 0.5 }],
  ])('a vote with %s is refused', async (_what, changes) => {
    await expectRefused('member.hackney.1', 1, 'invalid-input', changes);
  });

  test('the same vote three times at once is one vote and one event (CARD-03)', async () => {
    const data = { chest, panel, item: itemAt(1), ballot: 1, voteVersion: 0, option: 'fund' };
    const answers = await team.press('member.hackney.2', 'vote.cast', data, 3);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const rows = await rowsOf(team, chest);
    const member = keyOfPerson('member.hackney.2');
    expect(rows['Votes']?.filter((row) => row['Member'] === member)).toHaveLength(1);
    const cast = chainedEvents(rows).filter(({ kind, actor }) => kind === 'vote-cast' && actor === member);
    expect(cast).toHaveLength(1);
  });

  test('a vote on an older version of one’s own is refused, and the first stands', async () => {
    expect((await vote('member.hackney.1', 1)).status).toBe(200);
    const words = await expectRefused('member.hackney.1', 1, 'changed-since-opened', { option: 'decline' });
    expect(words).toContain('Somebody changed this');
  });

  test('what a colleague votes shows nowhere but in the count (TAB-07)', async () => {
    const read = () => readEverything(team, 'member.hackney.1', chest, 3);
    const before = await read();
    expect((await vote('deputy.hackney', 1)).status).toBe(200);
    const after = await read();
    expect(new Set(differences(before, after).map((path) => path.split('/').at(-1)))).toEqual(
      new Set(['votesIn']),
    );
    expect((await vote('deputy.hackney', 1, { option: 'decline', voteVersion: 1 })).status).toBe(200);
    expect(differences(after, await read())).toEqual([]);
  });
});

const decide = (person: string, place: number, amountPence: number) =>
  team.ask(person, 'decideItem', {
    chest,
    panel,
    item: itemAt(place),
    ballot: 1,
    outcome: 'award',
    amountPence,
    conditions: '',
    reason: 'It scored well.',
  });

describe('a member with a connection, while the panel votes on it', () => {
  beforeAll(async () => {
    expect((await decide('chair.hackney', 1, 150_000)).status).toBe(200);
    await callAndVote(team, chest, 2, ['chair.hackney', 'deputy.hackney', 'member.hackney.1']);
  });

  test('cannot vote, and finds nothing of it anywhere (TAB-09)', async () => {
    await expectRefused('member.hackney.3', 2, 'conflicted');
    expect(JSON.stringify(await readEverything(team, 'member.hackney.3', chest, 3))).not.toContain(
      'Quillfeather',
    );
  });

  test('who may score but not vote is told so', async () => {
    expect((await decide('chair.hackney', 2, 150_000)).status).toBe(200);
    await callAndVote(team, chest, 3, ['chair.hackney']);
    expect(await expectRefused('member.hackney.3', 3, 'limited-interest')).toContain('but not vote on it');
  });
});

test('a vote after the meeting is refused (CARD-04)', async () => {
  await move(team, chest, 'cancel');
  await expectRefused('member.hackney.1', 3, 'round-closed');
  const data = { chest, panel, item: itemAt(3), ballot: 1, voteVersion: 0, option: 'fund' };
  const answers = await expectNothingChanged(team, chest, () =>
    team.press('member.hackney.1', 'vote.cast', data),
  );
  expect(JSON.stringify(answers)).toContain('This round is closed for that');
});
