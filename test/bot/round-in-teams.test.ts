import { cardOf, type JsonObject, type MessageView } from '../../local/teams/client/wire';
import { samplePerson } from '../../local/people';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { keyOfPerson, panelId, panelInScoring, scoresOf } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let havering: MemoryPorts;
let started: StartedBot;

beforeEach(async () => {
  havering = await panelInScoring('havering');
  started = await startBot({ havering });
});

afterEach(async () => {
  await started.close();
});

async function roundCard(): Promise<MessageView> {
  const lead = await started.openAs('lead.havering');
  const channel = await lead.panelChannel('havering');
  const said = await lead.say(channel, '@Community Chest show panel');
  const card = said.find((message) => JSON.stringify(cardOf(message) ?? {}).includes('panel.view'));
  if (card === undefined) throw new Error('no round card was posted');
  return card;
}

const marks = { 'mark.need': '3', 'mark.reach': '2', 'mark.delivery': '3' };
const inputsOf = (card: JsonObject | undefined): string[] =>
  [...JSON.stringify(card ?? {}).matchAll(/"id":"(mark\.[a-z-]+)"/g)].map((match) => match[1] ?? '');

test('the round card stands in the channel: counts only, refreshed for the panel’s members', async () => {
  const card = cardOf(await roundCard());
  const text = JSON.stringify(card);
  expect(text).toContain('0 of 26');
  expect(text).not.toContain('Garden Club');
  const refresh = card?.['refresh'] as { userIds: string[] };
  expect(refresh.userIds).toContain(samplePerson('member.havering.1').teamsId);
  expect(refresh.userIds).not.toContain(samplePerson('officer.havering').teamsId);
});

test('a member works through their list on the one card, and finishes', async () => {
  const message = await roundCard();
  const member = await started.openAs('member.havering.1');
  const channel = await member.panelChannel('havering');
  expect(JSON.stringify(await member.show(channel, message))).toContain('Are you connected to this group?');
  for (const _application of [1, 2]) {
    const declared = await member.press(message, { verb: 'interest.declare' }, { level: 'clear' });
    const card = declared.outcome.kind === 'card' ? declared.outcome.card : undefined;
    const all = Object.fromEntries(inputsOf(card).map((id) => [id, '3']));
    await member.press(message, { verb: 'score.save' }, { ...all, ...marks, comment: '' });
  }
  const finished = await member.press(message, { verb: 'scoring.finish' });
  expect(JSON.stringify(finished.outcome)).toContain('You have finished. Others are still scoring.');
  expect(await scoresOf(havering)).toHaveLength(2);
});

test('the shared card is edited in place, and posted again when Teams has lost it', async () => {
  const message = await roundCard();
  const lead = await started.openAs('lead.havering');
  const channel = await lead.panelChannel('havering');
  const member = await started.openAs('member.havering.2');
  await member.show(channel, message);
  await member.press(message, { verb: 'interest.declare' }, { level: 'excluded' });
  await started.bot.channel.showPanel('havering', panelId);
  const edited = (await lead.messages(channel)).find(({ id }) => id === message.id);
  expect(edited?.editedAt).not.toBeNull();
  await breakTeams({ act: 'update', status: 404, times: 1 });
  const before = (await lead.messages(channel)).length;
  await started.bot.channel.showPanel('havering', panelId);
  expect(await lead.messages(channel)).toHaveLength(before + 1);
});

async function breakTeams(fault: object): Promise<void> {
  await fetch(`${started.teams.url}/_controls/faults`, { method: 'POST', body: JSON.stringify(fault) });
}

test('an automatic refresh never edits the shared card', async () => {
  const message = await roundCard();
  const member = await started.openAs('member.havering.1');
  const channel = await member.panelChannel('havering');
  await member.show(channel, message);
  const shown = (await member.messages(channel)).find(({ id }) => id === message.id);
  expect(shown?.editedAt).toBeNull();
});

test('whoever is not on the panel sees the shared card and learns nothing by pressing', async () => {
  const message = await roundCard();
  const officer = await started.openAs('officer.havering');
  const pressed = await officer.press(message, { verb: 'panel.view' });
  expect(JSON.stringify(pressed.outcome)).toContain('You are not on this panel.');
});

test('only those who run the round may post its card', async () => {
  const member = await started.openAs('member.havering.1');
  const channel = await member.panelChannel('havering');
  const said = await member.say(channel, '@Community Chest show panel');
  expect(JSON.stringify(said.map(cardOf))).toContain('This is not part of your role');
  expect(JSON.stringify(said.map(cardOf))).not.toContain('panel.view');
});

test('the chair asks who is waiting and has them reminded, once a day, in their own chats', async () => {
  await roundCard();
  const member = await started.openAs('member.havering.1');
  const chair = await started.openAs('chair.havering');
  const chat = await chair.personalChat();
  const [waiting] = await chair.say(chat, 'who is waiting');
  expect(JSON.stringify(waiting && cardOf(waiting))).toContain(samplePerson('member.havering.1').name);
  const said = { panel: panelId, panelName: 'Summer panel', toScore: 2, endsAt: '2026-07-31T16:00:00.000Z' };
  const person = keyOfPerson(samplePerson('member.havering.1'));
  expect(await started.bot.channel.remind('havering', person, said)).toBe(true);
  const own = await member.messages(await member.personalChat());
  expect(JSON.stringify(own.at(-1))).toContain('You have 2 applications left to score');
});

test('somebody whose chat is not known yet is reached by opening it', async () => {
  await roundCard();
  const person = samplePerson('member.havering.9');
  const words = { title: 'Your score was not taken.', next: 'The round is closed.' };
  expect(await started.bot.channel.tell('havering', keyOfPerson(person), words)).toBe(false);
  const waiting = {
    panel: panelId,
    panelName: 'Summer panel',
    toScore: 1,
    endsAt: '2026-07-31T16:00:00.000Z',
  };
  expect(await started.bot.channel.remind('havering', keyOfPerson(person), waiting)).toBe(true);
  expect(await started.bot.channel.tell('havering', keyOfPerson(person), words)).toBe(true);
});

test('a place where the bot may not speak any more is not tried again', async () => {
  await roundCard();
  await breakTeams({ act: 'update', status: 403, times: 1 });
  await started.bot.channel.showPanel('havering', panelId);
  expect([...started.references.known.values()].filter((each) => each.dead === true)).toHaveLength(1);
  await started.bot.channel.showPanel('havering', panelId);
  expect(started.log.filter(({ event }) => event === 'teams.gone')).toHaveLength(1);
});
