import { createUseCases } from '../../core/create-use-cases';
import { cardOf } from '../../local/teams/client/wire';
import { actorAs } from '../builders/chest/actors';
import { chestWithOpenRound, valueOf } from '../builders/chest/chest-in-use';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { startBot, type StartedBot } from './started-bot';

const officer = actorAs('officer');
const round = 'summer';
const place = { chest: 'havering', round };

let ports: MemoryPorts;
let started: StartedBot;

beforeAll(async () => {
  started = await startBot();
});
beforeEach(async () => {
  ports = await chestWithOpenRound();
  started.startAfresh({ havering: ports });
});
afterAll(() => started.close());

const acts = () => createUseCases(ports);
const openPoll = async () =>
  valueOf(await acts().openPoll(officer, { round, themes: ['loneliness', 'money', 'young-people'] }));

async function press(person: string, verb: string, data: object): Promise<string> {
  const [answer] = await started.press(person, verb, data);
  return JSON.stringify(answer?.body);
}

async function say(person: string, text: string): Promise<string> {
  const window = await started.openAs(person);
  const [said] = await window.say(await window.personalChat(), text);
  return JSON.stringify(said === undefined ? '' : cardOf(said));
}

/** The poll's cards in the panel's channel, as they stand. */
async function posted(): Promise<string> {
  const window = await started.openAs('officer.havering');
  const messages = await window.messages(await window.panelChannel('havering'));
  return JSON.stringify(messages.map(cardOf).findLast((card) => card !== undefined));
}

async function postInChannel(person: string): Promise<string> {
  const window = await started.openAs(person);
  const answers = await window.say(await window.panelChannel('havering'), '@Community Chest rank themes');
  return JSON.stringify(answers);
}

test('somebody who raises needs ranks themes, sees their own ranking again, and can change it', async () => {
  await openPoll();
  expect(await say('link-worker.havering.1', 'rank themes')).toContain('Most important');
  const kept = await press('link-worker.havering.1', 'poll.rank', {
    ...place,
    first: 'money',
    second: 'loneliness',
  });
  expect(kept).toContain('your ranking is on record');
  expect(kept).toContain('1 of');
  expect(await press('link-worker.havering.1', 'poll.show', place)).toContain('"value":"money"');
  await press('link-worker.havering.1', 'poll.rank', { ...place, first: 'young-people' });
  const rankings = await ports.rankings.ofRound(round);
  expect(rankings.map(({ value }) => value.order)).toEqual([['young-people']]);
});

test('the shared card counts and tells nobody’s ranking until the poll ends', async () => {
  await openPoll();
  await postInChannel('officer.havering');
  await press('link-worker.havering.1', 'poll.rank', { ...place, first: 'money' });
  await started.bot.channel.showPoll('havering', round);
  const card = await posted();
  expect(card).toContain('Which themes matter most?');
  expect(card).toContain('1 of');
  expect(card).not.toContain('"value":"money"');
  expect(card).not.toContain('Points');
  valueOf(await acts().closePoll(officer, { round }));
  await started.bot.channel.showPoll('havering', round);
  expect(await posted()).toContain('The themes as they were ranked');
});

test.each([
  ['without a first choice', { second: 'money' }, {}],
  ['with a theme twice', { first: 'money', second: 'money' }, { says: 'Choose each theme once.' }],
  ['with a theme that is not asked about', { first: 'food' }, { says: 'is not one of the choices' }],
])('a ranking %s', async (_case, typed, { says }: { says?: string }) => {
  await openPoll();
  const answer = await press('link-worker.havering.1', 'poll.rank', { ...place, ...typed });
  if (says !== undefined) expect(answer).toContain(says);
  const rankings = await ports.rankings.ofRound(round);
  expect(rankings.map(({ value }) => value.order)).toEqual(says === undefined ? [['money']] : []);
});

test('nobody ranks who only pays, in another fund, or after the end', async () => {
  await openPoll();
  expect(await press('finance.havering', 'poll.show', place)).toContain('ranking is for those who');
  expect(await press('finance.havering', 'poll.rank', { ...place, first: 'money' })).toContain(
    'not part of your role',
  );
  const elsewhere = { chest: 'newham', round, first: 'money' };
  expect(await press('link-worker.havering.1', 'poll.rank', elsewhere)).toContain('not part of your role');
  valueOf(await acts().closePoll(officer, { round }));
  await press('link-worker.havering.1', 'poll.rank', { ...place, first: 'money' });
  expect(await ports.rankings.ofRound(round)).toEqual([]);
});

test('a member cannot post the poll in the channel, and without a poll there is none to see', async () => {
  expect(await say('link-worker.havering.1', 'rank themes')).toContain('No themes are being ranked now');
  await openPoll();
  expect(await postInChannel('member.havering.1')).toContain('not part of your role');
});
