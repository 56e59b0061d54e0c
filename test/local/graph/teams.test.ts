import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  application,
  errorOf,
  makeScores,
  person,
  rowsOf,
  startGraphForTest,
  type Ask,
  type GraphForTest,
} from './graph-for-test';

let graph: GraphForTest;
let ann: string;
let ben: string;
let team: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  ann = graph.server.controls.seedUser({ displayName: 'Ann Lowe' }).id;
  ben = graph.server.controls.seedUser({ displayName: 'Ben Osei' }).id;
  team = graph.server.controls.seedTeam({ displayName: 'Chest', channels: ['Panel'], owners: [ann] }).id;
});
afterAll(() => graph.server.close());

const app = (...roles: string[]): Ask => graph.as(application(roles));

describe('a team', () => {
  it('has the channels it was seeded with, and takes others', async () => {
    const ask = app('Channel.ReadBasic.All', 'Channel.Create');
    const made = await ask('POST', `/teams/${team}/channels`, { displayName: 'Round 2' });
    expect(made.status).toBe(201);
    expect((await ask('POST', `/teams/${team}/channels`, { displayName: 'round 2' })).status).toBe(400);
    expect(rowsOf(await ask('GET', `/teams('${team}')/channels`)).map((row) => row['displayName'])).toEqual([
      'General',
      'Panel',
      'Round 2',
    ]);
    expect((await ask('GET', `/teams/${team}/primaryChannel`)).body).toMatchObject({
      displayName: 'General',
    });
    const refused = await app('Sites.Selected')('GET', `/teams/${team}/channels`);
    expect([refused.status, errorOf(refused).code]).toEqual([403, 'Forbidden']);
  });

  it('tells who is in it and who owns it', async () => {
    const ask = app('TeamMember.ReadWrite.All');
    const bind = {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: [],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${ben}')`,
    };
    expect((await ask('POST', `/teams/${team}/members`, bind)).status).toBe(201);
    expect(
      rowsOf(await ask('GET', `/teams/${team}/members`)).map((row) => [row['displayName'], row['roles']]),
    ).toEqual([
      ['Ann Lowe', ['owner']],
      ['Ben Osei', []],
    ]);
  });

  it('takes messages from people, never from an application by itself', async () => {
    const [channel] = rowsOf(await app('Channel.ReadBasic.All')('GET', `/teams/${team}/channels`));
    const messages = `/teams/${team}/channels/${String(channel?.['id'])}/messages`;
    const refused = await app('ChannelMessage.Send')('POST', messages, { body: { content: 'x' } });
    expect([refused.status, errorOf(refused).message]).toEqual([
      401,
      expect.stringMatching(/^Message POST is allowed in application-only context only for import purposes/),
    ]);
    expect(
      (await graph.as(person(ann, ['ChannelMessage.Send']))('POST', messages, { body: { content: 'x' } }))
        .status,
    ).toBe(201);
    expect(rowsOf(await app('ChannelMessage.Read.All')('GET', messages))).toHaveLength(1);
  });
});

describe('a chat', () => {
  it('of two people exists once, and refuses an application’s message', async () => {
    const members = [ann, ben].map((id) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: ['owner'],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
    }));
    const ask = app('Chat.Create');
    const ids = [];
    for (let count = 0; count < 2; count += 1)
      ids.push((await ask('POST', '/chats', { chatType: 'oneOnOne', members })).body['id']);
    expect(ids[0]).toBe(ids[1]);
    expect((await ask('POST', `/chats/${String(ids[0])}/messages`, { body: { content: 'x' } })).status).toBe(
      403,
    );
  });
});

describe('a subscription', () => {
  let listener: Server;
  let heard: string[];
  let echo = true;
  beforeAll(async () => {
    heard = [];
    listener = createServer((request, response) => {
      const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (token === null) heard.push(body);
        response
          .writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain' })
          .end(echo ? token : 'no');
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    listener.closeAllConnections();
    listener.close();
  });

  it('is made when its address answers for itself, and then hears of changes in the list', async () => {
    const list = await makeScores(graph);
    const wanted = {
      changeType: 'updated',
      resource: list.slice(1),
      notificationUrl: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hear`,
      expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
      clientState: 'secret',
    };
    echo = false;
    expect((await graph.team('POST', '/subscriptions', wanted)).status).toBe(400);
    echo = true;
    const made = await graph.team('POST', '/subscriptions', wanted);
    expect(made.status).toBe(201);
    await graph.team('POST', `${list}/items`, { fields: { Key: 'a' } });
    await until(() => heard.length === 1);
    expect(JSON.parse(heard[0] ?? '{}')).toMatchObject({
      value: [{ subscriptionId: made.body['id'], clientState: 'secret', changeType: 'updated' }],
    });
    const late = { ...wanted, expirationDateTime: new Date(Date.now() + 60 * 86_400_000).toISOString() };
    expect((await graph.team('POST', '/subscriptions', late)).status).toBe(400);
    expect((await graph.team('DELETE', `/subscriptions/${String(made.body['id'])}`)).status).toBe(204);
  });
});

async function until(true_: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!true_()) {
    if (Date.now() > end) throw new Error('It did not come to pass within five seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
