import { decodeJwt } from 'jose';
import { botTeamsId, localTenantId, teamApp } from '../../../local/identities';
import { samplePerson } from '../../../local/people';
import { InputMissing } from '../../../local/teams/client/card-actions';
import { openTeamsAs } from '../../../local/teams/client/teams-client';
import { cardOf, type MessageView } from '../../../local/teams/client/wire';
import { startLocalTeams, stopLocalTeams, type LocalTeams } from './local-teams';
import { at, cardActivity, cardAnswer, scoreCard, type SmallBot } from './small-bot';

let local: LocalTeams;
beforeEach(async () => {
  local = await startLocalTeams({ sendingLimits: [] });
});
afterEach(stopLocalTeams);

const activitiesOf = (id: string): string => `conversations/${encodeURIComponent(id)}/activities`;

function replyWith(text: string) {
  return async (activity: Record<string, unknown>, bot: SmallBot) => {
    const path = `${activitiesOf(String(at(activity, 'conversation.id')))}/${String(activity['id'])}`;
    if (activity['type'] === 'message') await bot.connector('POST', path, { type: 'message', text });
    return { status: 200 };
  };
}

async function postPanelCard(userIds: readonly string[] = []): Promise<MessageView> {
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const panel = await chair.panelChannel('hackney');
  await local.bot.connector(
    'POST',
    activitiesOf(panel.id),
    cardActivity(scoreCard('For everybody', userIds)),
  );
  const [message] = await chair.messages(panel);
  if (message === undefined) throw new Error('The card was not posted.');
  return message;
}

test('installs the app for a person and their team once, with what the bot needs to find them again', async () => {
  await openTeamsAs(local.teams.url, 'chair.hackney');
  await openTeamsAs(local.teams.url, 'chair.hackney');
  const kinds = local.bot.received.map((activity) => activity['type']);
  expect(kinds.toSorted()).toEqual([
    'conversationUpdate',
    'conversationUpdate',
    'installationUpdate',
    'installationUpdate',
  ]);
  const inTeam = local.bot.received.find((activity) =>
    at(activity, 'channelData.settings.selectedChannel.id'),
  );
  expect(inTeam).toMatchObject({
    action: 'add',
    channelId: 'msteams',
    serviceUrl: local.teams.serviceUrl,
    recipient: { id: botTeamsId },
    channelData: { tenant: { id: localTenantId }, team: { name: 'Hackney Community Chest' } },
  });
});

test('says that the bot is not up, and installs once it is', async () => {
  local.bot.react(() => ({ status: 503 }));
  const open = () =>
    fetch(`${local.teams.url}/client/people/chair.hackney/open`, { method: 'POST', body: '{}' });
  expect(await (await open()).json()).toEqual({ problem: expect.stringContaining('try again') });
  local.bot.react(() => ({ status: 200 }));
  expect(await (await open()).json()).toEqual({ problem: null });
});

test('says something in the own chat and gets the answer', async () => {
  local.bot.react(replyWith('Two rounds are open.'));
  const lead = await openTeamsAs(local.teams.url, 'lead.havering');
  const answers = await lead.say(await lead.personalChat(), 'status');
  expect(answers.map((message) => message.text)).toEqual(['Two rounds are open.']);
  expect(local.bot.received.at(-1)).toMatchObject({
    type: 'message',
    text: 'status',
    from: { aadObjectId: samplePerson('lead.havering').objectId },
    conversation: { conversationType: 'personal' },
  });
});

test('reaches the bot from a channel only when it is mentioned', async () => {
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const panel = await chair.panelChannel('hackney');
  const before = local.bot.received.length;
  await chair.say(panel, 'Shall we start?');
  expect(local.bot.received).toHaveLength(before);
  await chair.say(panel, '@Community Chest who is waiting');
  expect(local.bot.received.at(-1)).toMatchObject({
    text: '<at>Community Chest</at> who is waiting',
    conversation: { conversationType: 'channel' },
    entities: expect.arrayContaining([expect.objectContaining({ type: 'mention' })]) as unknown,
  });
});

test('a pressed button sends inputs as strings and replaces the card for the one who pressed', async () => {
  const message = await postPanelCard();
  local.bot.react(() => cardAnswer(scoreCard('Your score: 3')));
  const member = await openTeamsAs(local.teams.url, 'member.hackney.2');
  const panel = await member.panelChannel('hackney');
  const pressed = await member.press(message, { verb: 'score.save' }, { score: '3' });
  expect(pressed.outcome.kind).toBe('card');
  expect(local.bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    conversation: { id: `${panel.id};messageid=${message.id}` },
    value: {
      trigger: 'manual',
      action: {
        type: 'Action.Execute',
        verb: 'score.save',
        data: { item: 'a1', score: '3', unsure: 'false' },
      },
    },
  });
  expect(JSON.stringify(await member.show(panel, message))).toContain('Your score: 3');
  const other = await openTeamsAs(local.teams.url, 'chair.hackney');
  expect(await other.show(panel, message)).toEqual(cardOf(message));
});

test('does not send a button whose required input is empty', async () => {
  const message = await postPanelCard();
  const member = await openTeamsAs(local.teams.url, 'member.hackney.2');
  await expect(member.press(message, { title: 'Save score' })).rejects.toThrow(InputMissing);
  await expect(member.press(message, { title: 'Nothing like it' })).rejects.toThrow('no button');
});

test('delivers the same press as often as asked, the same activity each time', async () => {
  const message = await postPanelCard();
  local.bot.react(() => cardAnswer(scoreCard('Saved')));
  const member = await openTeamsAs(local.teams.url, 'member.hackney.2');
  const { deliveries } = await member.press(message, { verb: 'score.save' }, { score: '1' }, 3);
  expect(deliveries.map((delivery) => delivery.status)).toEqual([200, 200, 200]);
  const ids = local.bot.received.filter((each) => each['type'] === 'invoke').map((each) => each['id']);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
});

test('refreshes by itself for those the card lists, and again only after a minute', async () => {
  const member = samplePerson('member.hackney.2');
  const message = await postPanelCard([member.teamsId]);
  local.bot.react(() => cardAnswer(scoreCard('Only for you')));
  const clock = { ms: 0 };
  const own = await openTeamsAs(local.teams.url, member.key, { now: () => clock.ms });
  const panel = await own.panelChannel('hackney');
  const refreshes = (): number =>
    local.bot.received.filter((each) => at(each, 'value.trigger') === 'automatic').length;
  await own.show(panel, message);
  await own.show(panel, message);
  expect(refreshes()).toBe(1);
  clock.ms = 60_001;
  await own.show(panel, message);
  expect(refreshes()).toBe(2);
  const unlisted = await openTeamsAs(local.teams.url, 'chair.hackney');
  expect(await unlisted.show(panel, message)).toEqual(cardOf(message));
  expect(refreshes()).toBe(2);
});

test.each([
  ['an HTTP error', { status: 500 }],
  ['a body that is not an answer', { status: 200, body: { hello: true } }],
  [
    'an empty message',
    { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } },
  ],
  [
    'a card of the wrong type',
    { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.adaptive.card', value: {} } },
  ],
])('shows "something went wrong" for %s', async (_what, answer) => {
  const message = await postPanelCard();
  local.bot.react(() => answer);
  const member = await openTeamsAs(local.teams.url, 'member.hackney.2');
  const { outcome } = await member.press(message, { verb: 'score.save' }, { score: '1' });
  expect(outcome.kind).toBe('unreachable');
});

test('shows a message or an error that the bot answers', async () => {
  const message = await postPanelCard();
  const member = await openTeamsAs(local.teams.url, 'member.hackney.2');
  const press = () => member.press(message, { verb: 'score.save' }, { score: '1' });
  local.bot.react(() => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved.' },
  }));
  expect((await press()).outcome).toEqual({ kind: 'message', text: 'Saved.' });
  local.bot.react(() => ({
    status: 200,
    body: {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Closed', message: 'The round is closed.' },
    },
  }));
  expect((await press()).outcome).toEqual({ kind: 'error', code: 'Closed', text: 'The round is closed.' });
});

test('searches through the message extension', async () => {
  local.bot.react(() => ({ status: 200, body: { composeExtension: { type: 'result', attachments: [] } } }));
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const value = {
    commandId: 'find',
    parameters: [{ name: 'query', value: 'drum' }],
    queryOptions: { skip: 0, count: 25 },
  };
  const [delivery] = await chair.invoke(await chair.personalChat(), 'composeExtension/query', value);
  expect(delivery).toMatchObject({ status: 200, body: { composeExtension: { type: 'result' } } });
  expect(local.bot.received.at(-1)).toMatchObject({ type: 'invoke', name: 'composeExtension/query', value });
});

test('gives a tab a token for the person whose window it is', async () => {
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  expect(decodeJwt(await chair.tabToken())).toMatchObject({
    aud: teamApp.clientId,
    oid: samplePerson('chair.hackney').objectId,
  });
});
