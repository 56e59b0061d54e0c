import { itemId } from '../../core/assessing/agenda-item';
import { moveRound } from '../../core/founding/move-round';
import { samplePerson } from '../../local/people';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { actorIn, keyOfPerson, panelId, panelInScoring, scoresOf } from './panel-in-scoring';
import { startBot, type PressAnswer, type StartedBot } from './started-bot';

let hackney: MemoryPorts;
let newham: MemoryPorts;
let started: StartedBot;

beforeAll(async () => {
  started = await startBot();
});

beforeEach(async () => {
  hackney = await panelInScoring('hackney');
  newham = await panelInScoring('newham');
  started.startAfresh({ hackney, newham });
});

afterAll(async () => {
  await started.close();
});

const criteria = ['need', 'reach', 'delivery', 'community', 'budget'];
const application = 'summer-0001';
const place = { chest: 'hackney', panel: panelId };

async function marksOf(value: unknown): Promise<Record<string, unknown>> {
  const round = await hackney.rounds.find('summer');
  const ids = round?.value.rubric.criteria.map((criterion) => criterion.id) ?? criteria;
  return Object.fromEntries(ids.map((id) => [`mark.${id}`, value]));
}

async function scoreData(value: unknown = '3', changes: object = {}): Promise<object> {
  return {
    ...place,
    application,
    applicationVersion: 1,
    scoreVersion: 0,
    comment: 'Good local links.',
    ...(await marksOf(value)),
    ...changes,
  };
}

const declare = (person: string, level: string) =>
  started.press(person, 'interest.declare', { ...place, application, level });

const textOf = (answers: readonly PressAnswer[]): string => JSON.stringify(answers.map(({ body }) => body));
const scores = scoresOf;
const events = (kind: string) => hackney.announced.filter((event) => event.kind === kind);

test('a member declares, scores and sees the next application', async () => {
  expect(textOf(await declare('member.hackney.1', 'clear'))).toContain('score.save');
  const answer = await started.press('member.hackney.1', 'score.save', await scoreData());
  expect(answer[0]?.status).toBe(200);
  expect(textOf(answer)).toContain('Saved at 15:00.');
  expect(textOf(answer)).toContain('summer-0002');
  const [score] = await scores(hackney);
  expect(score?.value.member).toBe(keyOfPerson(samplePerson('member.hackney.1')));
  expect(Object.values(score?.value.marks ?? {})).toEqual([3, 3, 3, 3, 3]);
});

test('an application of another borough does not exist for somebody who is not there (CARD-01)', async () => {
  const data = await scoreData('3', { chest: 'newham' });
  const answer = await started.press('member.hackney.1', 'score.save', data);
  expect(textOf(answer)).toContain('This is not part of your role in this fund.');
  expect(textOf(answer)).not.toMatch(/Newham|Garden Club|summer-0001/);
  expect(started.log).toContainEqual(
    expect.objectContaining({ event: 'authz.denied', action: 'score.save' }),
  );
  expect(await scores(newham)).toEqual([]);
});

test('an application that is not on the panel is not found, and nothing of it is said (CARD-01)', async () => {
  const data = await scoreData('3', { application: 'autumn-0009' });
  const answer = await started.press('member.hackney.1', 'score.save', data);
  expect(textOf(answer)).toContain('We could not find that.');
  expect(started.log).toContainEqual(expect.objectContaining({ event: 'authz.denied', code: 'not-found' }));
  expect(await scores(hackney)).toEqual([]);
});

test('a card cannot act for another member: the actor comes from the activity (CARD-02)', async () => {
  await declare('member.hackney.1', 'clear');
  const other = keyOfPerson(samplePerson('member.hackney.2'));
  const data = await scoreData('4', { memberOid: other, member: other, onBehalfOf: other, actor: other });
  await started.press('member.hackney.1', 'score.save', data);
  const written = await scores(hackney);
  expect(written.map((row) => row.value.member)).toEqual([keyOfPerson(samplePerson('member.hackney.1'))]);
});

test('the same press delivered three times at once makes one score and one event (CARD-03)', async () => {
  await declare('member.hackney.1', 'clear');
  const answers = await started.press('member.hackney.1', 'score.save', await scoreData(), 3);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await scores(hackney)).toHaveLength(1);
  expect(new Set(events('score-saved').map((event) => event.id)).size).toBe(1);
});

test('a vote from a card that is older than the round is refused (CARD-04)', async () => {
  const lead = actorIn('hackney', samplePerson('lead.hackney'));
  if (lead === undefined) throw new Error('nobody leads hackney');
  await declare('member.hackney.2', 'clear');
  const round = await hackney.rounds.find('summer');
  await moveRound(hackney)(lead, {
    round: 'summer',
    event: 'cancel',
    version: round?.version ?? 0,
    reason: 'For the test.',
  });
  const item = itemId(panelId, application);
  const data = { ...place, item, ballot: 1, voteVersion: 0, option: 'fund' };
  const answer = await started.press('member.hackney.2', 'vote.cast', data);
  expect(textOf(answer)).toMatch(/could not find|closed|not voting/);
  expect(await hackney.votes.ofItem(item)).toEqual([]);
  const score = await started.press('member.hackney.2', 'score.save', await scoreData());
  expect(textOf(score)).toContain('This round is closed for that.');
  expect(await scores(hackney)).toEqual([]);
});

describe('only canonical digits of the scale are scores (CARD-05)', () => {
  const fuzz: unknown[] = [
    -1,
    0,
    3,
    5,
    6,
    9999,
    4.5,
    'NaN',
    'Infinity',
    '1e309',
    null,
    true,
    [4],
    ['4'],
    { $gt: 0 },
    '4; DROP TABLE votes',
    '٤',
    '４',
    '-1',
    '5',
    '04',
    '4.0',
    ' 4',
    '4 ',
    '',
    'null',
    '__proto__',
    'toString',
  ];

  test.each(fuzz.map((value) => [JSON.stringify(value), value]))('%s is refused', async (_name, value) => {
    await declare('member.hackney.1', 'clear');
    const answer = await started.press('member.hackney.1', 'score.save', await scoreData(value));
    expect(answer[0]?.status).toBe(200);
    expect(textOf(answer)).toContain('Each question needs a score from 0 to 4');
    expect(textOf(answer)).toContain('Good local links.');
    expect(await scores(hackney)).toEqual([]);
  });

  test.each(['0', '1', '2', '3', '4', 'cannot-judge'])('«%s» is taken', async (value) => {
    await declare('member.hackney.1', 'clear');
    await started.press('member.hackney.1', 'score.save', await scoreData(value));
    const [score] = await scores(hackney);
    const wanted = value === 'cannot-judge' ? value : Number(value);
    expect(new Set(Object.values(score?.value.marks ?? {}))).toEqual(new Set([wanted]));
  });

  test('a mark for a question that the round has not got is refused', async () => {
    await declare('member.hackney.1', 'clear');
    const data = await scoreData('3', { 'mark.charm': '4' });
    const answer = await started.press('member.hackney.1', 'score.save', data);
    expect(textOf(answer)).toContain('Each question needs a score');
    expect(await scores(hackney)).toEqual([]);
  });
});

test('somebody excluded since cannot use a card from before (CARD-06)', async () => {
  await declare('member.hackney.3', 'excluded');
  const answer = await started.press('member.hackney.3', 'score.save', await scoreData());
  expect(textOf(answer)).toContain('because of your connection to it');
  expect(textOf(answer)).not.toContain('Garden Club 1');
  expect(started.log).toContainEqual(
    expect.objectContaining({ event: 'authz.conflict', code: 'conflicted' }),
  );
  expect(await scores(hackney)).toEqual([]);
});

test('the text does not open before the declaration, whatever the card says', async () => {
  const answer = await started.press('member.hackney.1', 'score.save', await scoreData());
  expect(textOf(answer)).toContain('First tell us whether you are connected');
  expect(textOf(answer)).not.toContain('Weekly gardening mornings');
  const reading = await started.press('member.hackney.1', 'application.read', { ...place, application });
  expect(textOf(reading)).not.toContain('Weekly gardening mornings');
});

test('an old version of one’s own score changes nothing, and what was typed comes back', async () => {
  await declare('member.hackney.1', 'clear');
  await started.press('member.hackney.1', 'score.save', await scoreData('2'));
  const stale = await scoreData('4', { comment: 'Even better on reflection.' });
  const answer = await started.press('member.hackney.1', 'score.save', stale);
  expect(textOf(answer)).toContain('Somebody changed this after you opened it.');
  expect(textOf(answer)).toContain('Even better on reflection.');
  const [score] = await scores(hackney);
  expect(Object.values(score?.value.marks ?? {})).toEqual([2, 2, 2, 2, 2]);
});

test('a comment that is needed is asked for, with the marks put back', async () => {
  await declare('member.hackney.1', 'clear');
  const answer = await started.press('member.hackney.1', 'score.save', await scoreData('4', { comment: '' }));
  expect(textOf(answer)).toContain('needs a few words to say why');
  expect(textOf(answer).match(/"value":"4"[,}]/g)?.length).toBeGreaterThan(4);
  expect(await scores(hackney)).toEqual([]);
});

test.each([
  ['an unknown verb', 'scores.delete', {}],
  ['no verb', '', {}],
  ['a verb from the language itself', 'constructor', {}],
  ['data that are not ids', 'score.save', { chest: '../../x', panel: 7 }],
  ['data that are a list', 'panel.view', ['hackney']],
  ['no data', 'panel.view', undefined],
])('%s is answered with a card, and does nothing', async (_name, verb, data) => {
  const answers = await started.press('member.hackney.1', verb, data);
  expect(answers[0]?.status).toBe(200);
  expect(textOf(answers)).toContain('This card is out of date');
  expect(started.acts).toEqual([]);
});

test('somebody without a role anywhere is told so', async () => {
  const answers = await started.press('staff.notpanel', 'panel.view', place);
  expect(textOf(answers)).toContain('You have no role in a fund here');
  expect(started.acts).toEqual([]);
});
