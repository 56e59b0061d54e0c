import { callItem } from '../../core/assessing/call-item';
import { itemId } from '../../core/assessing/agenda-item';
import { lockScores } from '../../core/assessing/lock-scores';
import { revealScores } from '../../core/assessing/reveal-scores';
import { takeAttendance } from '../../core/assessing/take-attendance';
import type { Actor } from '../../core/kernel/actor';
import { samplePerson } from '../../local/people';
import { valueOf } from '../builders/chest/chest-in-use';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { actorIn, keyOfPerson, panelId, panelInScoring } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let havering: MemoryPorts;
let started: StartedBot;

const application = 'summer-0001';
const item = itemId(panelId, application);
const place = { chest: 'havering', panel: panelId };
const voter = 'member.havering.1';
const excluded = 'member.havering.2';
const absent = 'member.havering.3';
const limited = 'member.havering.4';

const keyOf = (person: string): string => keyOfPerson(samplePerson(person));

function chair(): Actor {
  const actor = actorIn('havering', samplePerson('chair.havering'));
  if (actor === undefined) throw new Error('nobody chairs havering');
  return actor;
}

async function press(person: string, verb: string, data: object): Promise<string> {
  const [answer] = await started.press(person, verb, { ...place, ...data });
  return JSON.stringify(answer?.body);
}

const vote = (person: string, changes: object = {}) =>
  press(person, 'vote.cast', { item, ballot: 1, voteVersion: 0, option: 'fund', ...changes });

beforeAll(async () => {
  started = await startBot();
});

beforeEach(async () => {
  havering = await panelInScoring('havering');
  started.startAfresh({ havering });
  await press(voter, 'interest.declare', { application, level: 'clear' });
  await press(voter, 'interest.declare', { application: 'summer-0002', level: 'clear' });
  await press(excluded, 'interest.declare', { application, level: 'excluded' });
  await press(absent, 'interest.declare', { application, level: 'clear' });
  await press(limited, 'interest.declare', { application, level: 'limited' });
  await press('chair.havering', 'interest.declare', { application, level: 'clear' });
  valueOf(await lockScores(havering)(chair(), { panel: panelId, goOnWithout: true }));
  valueOf(await revealScores(havering)(chair(), { panel: panelId }));
  const present = [voter, excluded, limited, 'chair.havering'].map(keyOf);
  valueOf(await takeAttendance(havering)(chair(), { panel: panelId, present }));
  valueOf(await callItem(havering)(chair(), { panel: panelId, item }));
});

afterAll(async () => {
  await started.close();
});

const votes = () => havering.votes.ofItem(item);

test('a member votes on the item that the chair called, and may change it', async () => {
  expect(await press(voter, 'panel.view', {})).toContain('What should the panel do?');
  expect(await vote(voter)).toContain('Your vote was saved at 15:00.');
  const changed = await vote(voter, { option: 'part-fund', voteVersion: 1 });
  expect(changed).toContain('Your vote: Fund part of it.');
  const written = await votes();
  expect(written.map((row) => [row.value.member, row.value.option])).toEqual([[keyOf(voter), 'part-fund']]);
});

test('the same vote delivered three times at once is one vote', async () => {
  const data = { ...place, item, ballot: 1, voteVersion: 0, option: 'fund' };
  const answers = await started.press(voter, 'vote.cast', data, 3);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await votes()).toHaveLength(1);
});

test.each([
  ['excluded', excluded, 'because of your connection to it', 'authz.conflict'],
  ['limited to scoring', limited, 'You can score this application, but not vote on it.', 'authz.conflict'],
])('a member who is %s cannot vote', async (_name, person, words, event) => {
  expect(await vote(person)).toContain(words);
  expect(started.log).toContainEqual(expect.objectContaining({ event, action: 'vote.cast' }));
  expect(await votes()).toEqual([]);
});

test('what an excluded member sees of the item is its reference, nothing more', async () => {
  const text = await press(excluded, 'panel.view', {});
  expect(text).toContain('You are not taking part in this one');
  expect(text).not.toContain('Garden Club 1');
});

test('somebody who is not at the meeting cannot vote, and is told what to do', async () => {
  expect(await press(absent, 'panel.view', {})).toContain('Ask the chair to mark you as here');
  expect(await vote(absent)).toContain('You are not marked as being at the meeting.');
  expect(await votes()).toEqual([]);
});

test('somebody who is not on the panel cannot vote', async () => {
  expect(await vote('officer.havering')).toContain('You are not on this panel.');
  expect(await vote('link-worker.havering.1')).toContain('We could not find that.');
  expect(await votes()).toEqual([]);
});

test.each([
  ['an answer that is none', { option: 'abolish' }, 'is not one of the choices'],
  ['no answer', { option: undefined }, '«What should the panel do?» is missing'],
  ['another asking than the one that is open', { ballot: 7 }, 'The panel has moved on'],
  [
    'an item that is not called',
    { item: itemId(panelId, 'summer-0002'), ballot: 0 },
    'not voting on this now',
  ],
  ['an item that is not there', { item: 'nothing' }, 'could not find'],
])('%s changes nothing', async (_name, changes, words) => {
  expect(await vote(voter, changes)).toContain(words);
  expect(await votes()).toEqual([]);
});
