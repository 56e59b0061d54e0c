import { cardOf } from '../../local/teams/client/wire';
import { panelId, panelInScoring } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let started: StartedBot;

beforeEach(async () => {
  started = await startBot({ havering: await panelInScoring('havering') });
});

afterEach(async () => {
  await started.close();
});

const channelOf = (): string | undefined =>
  [...started.references.known.values()].find((each) => each.kind === 'channel')?.conversationId;

test('a person is welcomed once, with what they can do', async () => {
  const window = await started.openAs('link-worker.havering.1');
  const messages = await window.messages(await window.personalChat());
  expect(messages).toHaveLength(1);
  const text = JSON.stringify(messages.map(cardOf));
  expect(text).toContain('Hello, I am Community Chest');
  expect(text).toContain('need.form');
  expect(text).not.toContain('applications.show');
});

test('a channel that somebody who runs the fund adds it to becomes that fund’s', async () => {
  const lead = await started.openAs('lead.havering');
  const messages = await lead.messages(await lead.panelChannel('havering'));
  expect(JSON.stringify(messages.map(cardOf))).toContain('Community Chest is in this channel');
  expect(await started.references.chestOf(channelOf() ?? '')).toBe('havering');
  await started.bot.channel.showPanel('havering', panelId);
  const after = await lead.messages(await lead.panelChannel('havering'));
  expect(JSON.stringify(after.map(cardOf))).toContain('panel.view');
});

test('somebody who runs several funds does not decide by accident which one a channel is for', async () => {
  started.startAfresh({ havering: await panelInScoring('havering'), newham: await panelInScoring('newham') });
  const window = await started.openAs('admin.nel');
  await window.panelChannel('havering');
  const channels = [...started.references.known.values()].filter((each) => each.kind === 'channel');
  expect(channels).toHaveLength(2);
  for (const { conversationId } of channels) {
    expect(await started.references.chestOf(conversationId)).toBeUndefined();
  }
});

test('a channel that a member adds it to shows nothing of the fund by itself', async () => {
  const member = await started.openAs('member.havering.1');
  expect(channelOf()).toBeDefined();
  expect(await started.references.chestOf(channelOf() ?? '')).toBeUndefined();
  await started.bot.channel.showPanel('havering', panelId);
  const messages = await member.messages(await member.panelChannel('havering'));
  expect(JSON.stringify(messages.map(cardOf))).not.toContain('panel.view');
});

test('somebody without a role is welcomed without buttons for what they may not do', async () => {
  const window = await started.openAs('staff.notpanel');
  const [message] = await window.messages(await window.personalChat());
  const verbs = [...JSON.stringify(message && cardOf(message)).matchAll(/"verb":"([^"]+)"/g)].map(
    ([, verb]) => verb,
  );
  expect(verbs).toEqual(['help.show']);
});

test('a person is welcomed even while the fund’s records are away', async () => {
  const away = await startBot({}, { isAway: () => true });
  try {
    const window = await away.openAs('link-worker.havering.1');
    const [message] = await window.messages(await window.personalChat());
    expect(JSON.stringify(message)).toContain('Hello, I am Community Chest');
  } finally {
    await away.close();
  }
});
