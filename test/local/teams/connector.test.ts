import { botTeamsId, provisioningApp, teamApp } from '../../../local/identities';
import { samplePerson } from '../../../local/people';
import { openTeamsAs, type TeamsWindow } from '../../../local/teams/client/teams-client';
import type { ConversationView } from '../../../local/teams/client/wire';
import { sampleTeams } from '../../../local/teams/sample-teams';
import { startLocalTeams, stopLocalTeams, type LocalTeams } from './local-teams';
import { at, cardActivity, scoreCard } from './small-bot';

const hello = { type: 'message', text: 'Hello' };
const hackney = sampleTeams.find((team) => team.chest === 'hackney');

afterEach(stopLocalTeams);

describe('the Bot Connector', () => {
  let local: LocalTeams;
  let chair: TeamsWindow;
  let panel: ConversationView;
  let chat: ConversationView;

  beforeEach(async () => {
    local = await startLocalTeams({ sendingLimits: [] });
    chair = await openTeamsAs(local.teams.url, 'chair.hackney');
    panel = await chair.panelChannel('hackney');
    chat = await chair.personalChat();
  });

  const path = (conversation: string, rest = ''): string =>
    `conversations/${encodeURIComponent(conversation)}/activities${rest}`;
  const fault = (rule: unknown): Promise<Response> =>
    fetch(`${local.teams.url}/_controls/faults`, { method: 'POST', body: JSON.stringify(rule) });

  test('sends, edits and deletes a message', async () => {
    const sent = await local.bot.connector('POST', path(panel.id), hello);
    expect(sent.status).toBe(201);
    const id = String(at(sent.body, 'id'));
    expect(
      await local.bot.connector('PUT', path(panel.id, `/${id}`), { type: 'message', text: 'Hello again' }),
    ).toMatchObject({
      status: 200,
      body: { id },
    });
    expect(await chair.messages(panel)).toMatchObject([
      { id, text: 'Hello again', version: 2, deleted: false },
    ]);
    expect((await local.bot.connector('DELETE', path(panel.id, `/${id}`))).status).toBe(200);
    expect(await chair.messages(panel)).toMatchObject([{ id, text: '', deleted: true }]);
    expect(await local.bot.connector('PUT', path(panel.id, `/${id}`), hello)).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });

  test('keeps replies in the thread they answer', async () => {
    const head = String(at((await local.bot.connector('POST', path(panel.id), hello)).body, 'id'));
    await local.bot.connector('POST', path(panel.id, `/${head}`), { type: 'message', text: 'One' });
    await local.bot.connector('POST', path(`${panel.id};messageid=${head}`), {
      type: 'message',
      text: 'Two',
    });
    const messages = await chair.messages(panel);
    expect(messages.map((message) => message.threadId)).toEqual([head, head, head]);
  });

  test('opens a chat with one person, and a thread in a channel', async () => {
    const person = samplePerson('member.hackney.3');
    const members = [{ id: person.teamsId }];
    const opened = await local.bot.connector('POST', 'conversations', {
      members,
      activity: hello,
      isGroup: false,
    });
    expect(opened).toMatchObject({ status: 201, body: { serviceUrl: local.teams.serviceUrl } });
    const member = await openTeamsAs(local.teams.url, person.key);
    const own = await member.personalChat();
    expect(at(opened.body, 'id')).toBe(own.id);
    expect(await member.messages(own)).toMatchObject([
      { text: 'Hello', sender: { id: botTeamsId, isBot: true } },
    ]);

    const channelData = { channel: { id: panel.id } };
    const thread = await local.bot.connector('POST', 'conversations', {
      channelData,
      activity: hello,
      isGroup: true,
    });
    const activityId = String(at(thread.body, 'activityId'));
    expect(at(thread.body, 'id')).toBe(`${panel.id};messageid=${activityId}`);
  });

  test('cannot open a group chat, nor a chat with somebody unknown', async () => {
    const two = [samplePerson('chair.hackney'), samplePerson('lead.hackney')].map(({ teamsId: id }) => ({
      id,
    }));
    expect((await local.bot.connector('POST', 'conversations', { members: two })).status).toBe(400);
    expect(
      (await local.bot.connector('POST', 'conversations', { members: [{ id: '29:nobody' }] })).status,
    ).toBe(400);
  });

  test('lists members by page and finds one by any id', async () => {
    const members = `conversations/${encodeURIComponent(panel.id)}`;
    const page = await local.bot.connector('GET', `${members}/pagedmembers?pageSize=50`);
    expect(at(page.body, 'members')).toHaveLength(hackney?.memberKeys.length ?? 0);
    const { objectId, teamsId } = samplePerson('guest.hackney');
    const found = await local.bot.connector('GET', `${members}/members/${objectId}`);
    expect(found.body).toMatchObject({ id: teamsId, aadObjectId: objectId, userRole: 'guest' });
    const absent = samplePerson('link-worker.hackney.1').teamsId;
    expect((await local.bot.connector('GET', `${members}/members/${absent}`)).status).toBe(404);
  });

  test('describes a team and its channels', async () => {
    const team = `teams/${encodeURIComponent(hackney?.teamThreadId ?? '')}`;
    expect((await local.bot.connector('GET', team)).body).toMatchObject({ aadGroupId: hackney?.groupId });
    expect((await local.bot.connector('GET', `${team}/conversations`)).body).toMatchObject({
      conversations: [{ id: hackney?.teamThreadId }, { id: panel.id, name: 'Panel' }],
    });
  });

  test('takes nothing without a token, from another app, or for another audience', async () => {
    const other = await local.signIn.issueAppToken(provisioningApp, 'https://api.botframework.com');
    const forGraph = await local.signIn.issueAppToken(teamApp, 'https://graph.microsoft.com');
    const fromTeams = await local.signIn.issueConnectorToken(local.teams.serviceUrl);
    for (const token of ['', other, forGraph, fromTeams]) {
      expect((await local.bot.connector('POST', path(panel.id), hello, token)).status).toBe(401);
    }
    expect(await chair.messages(panel)).toEqual([]);
  });

  test("does not let the bot edit a person's message", async () => {
    const { messageId } = await chair.send(chat, { text: 'mine' });
    const edit = await local.bot.connector('PUT', path(chat.id, `/${messageId ?? ''}`), hello);
    expect(edit.status).toBe(404);
  });

  test('refuses a message over 100 KB and a body that is no activity', async () => {
    const long = { type: 'message', text: 'x'.repeat(52_000) };
    expect(await local.bot.connector('POST', path(chat.id), long)).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
    expect((await local.bot.connector('POST', path(chat.id), ['no activity'])).status).toBe(400);
    expect((await local.bot.connector('POST', path('19:nowhere@thread.tacv2'), hello)).status).toBe(404);
  });

  test('fails on demand, as often as asked', async () => {
    await fault({ act: 'send', status: 429, retryAfterSeconds: 2, times: 1 });
    const refused = await local.bot.connector('POST', path(chat.id), hello);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await local.bot.connector('POST', path(chat.id), hello)).status).toBe(201);
    expect(await chair.messages(chat)).toHaveLength(1);
  });

  test('can lose its answer after the message is kept', async () => {
    await fault({ act: 'send', status: 502, times: 1, afterEffect: true });
    expect((await local.bot.connector('POST', path(chat.id), hello)).status).toBe(502);
    expect(await chair.messages(chat)).toHaveLength(1);
  });

  test('meets a changed message with 412 when told to, and forgets faults when cleared', async () => {
    const id = String(at((await local.bot.connector('POST', path(chat.id), hello)).body, 'id'));
    await fault({ act: 'update', status: 412 });
    expect((await local.bot.connector('PUT', path(chat.id, `/${id}`), hello)).status).toBe(412);
    expect((await local.bot.connector('PUT', path(chat.id, `/${id}`), hello)).status).toBe(412);
    await fetch(`${local.teams.url}/_controls/faults`, { method: 'DELETE' });
    expect((await local.bot.connector('PUT', path(chat.id, `/${id}`), hello)).status).toBe(200);
  });

  test('refuses a fault it does not understand', async () => {
    expect((await fault({ act: 'explode' })).status).toBe(400);
  });
});

test('holds a bot to the sending limit of a conversation', async () => {
  const local = await startLocalTeams({ now: () => new Date('2026-07-01T09:00:00Z') });
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const { id } = await chair.personalChat();
  const send = () => local.bot.connector('POST', `conversations/${encodeURIComponent(id)}/activities`, hello);
  const statuses: number[] = [];
  for (let count = 0; count < 8; count += 1) statuses.push((await send()).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  expect((await send()).headers.get('retry-after')).toBe('1');
});

test('carries a card unchanged', async () => {
  const local = await startLocalTeams();
  const chair = await openTeamsAs(local.teams.url, 'chair.hackney');
  const { id } = await chair.personalChat();
  const card = scoreCard('Round 1');
  await local.bot.connector('POST', `conversations/${encodeURIComponent(id)}/activities`, cardActivity(card));
  const [message] = await chair.messages(await chair.personalChat());
  expect(message?.attachments[0]?.content).toEqual(card);
});
