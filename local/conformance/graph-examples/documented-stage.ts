import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGraphServer, type GraphServer } from '../../graph/server';
import type { GraphCaller } from '../../graph/call';

/** Tokens of the stage are the caller itself, encoded; the real server is given a real check. */
function tokenFor(caller: GraphCaller): string {
  return Buffer.from(JSON.stringify(caller)).toString('base64url');
}

/** A server on which everything the documented examples speak of exists. */
export interface Stage {
  server: GraphServer;
  token: string;
  /** The examples' own ids and placeholders, and what stands for them here; longest first. */
  substitutes: readonly (readonly [string, string])[];
  close(): Promise<void>;
}

const ME = 'cd209b0b-3f83-4c35-82d2-d88a61820480';
const APP = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const SITE =
  'contoso.sharepoint.com,2C712604-1370-44E7-A1F5-426573FDA80A,2D2244C3-251A-49EA-93A8-39E1C3A060FE';
const TEAMS = [
  '893075dd-2487-4122-925f-022c42e20265',
  '57fb72d0-d811-46f4-8947-305e6072eaa5',
  'fbe2bf47-16c8-47cf-b4a5-4b9b187c508b',
];
const PEOPLE = [
  ME,
  '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
  '8b081ef6-4792-4def-b2c9-c363a1bf41d5',
  '82af01c5-f7cc-4a2e-a728-3a5df21afd9d',
  '161ab652-cdbc-490d-82a4-0ada1f0db247',
];
const CHANNEL = '19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2';
const CHAT = '19:2da4c29f6d7041eca70b638b43d45437@thread.v2';
const GROUP = '0e226165-c685-41ce-8bfc-df8360ab325d';

// The subscription example ends on 20 November 2016 and may live 4,230 minutes: the day must be near it.
const DAY = new Date('2016-11-19T09:00:00Z');

const SCOPES = [
  'Sites.FullControl.All',
  'Files.ReadWrite.All',
  'User.Read.All',
  'GroupMember.ReadWrite.All',
  'Mail.Send',
  'Mail.Read',
  'Calendars.ReadWrite',
  'OnlineMeetings.ReadWrite',
  'Team.ReadBasic.All',
  'Team.Create',
  'Channel.ReadBasic.All',
  'Channel.Create',
  'ChannelMessage.Send',
  'Chat.Create',
  'ChatMessage.Send',
];

/** Starts a server and makes what the examples need. The caller is a person, as in most of the documentation. */
export async function setStage(): Promise<Stage> {
  const caller: GraphCaller = { kind: 'person', appId: APP, appName: 'Docs', roles: SCOPES, userId: ME };
  const server = await startGraphServer({
    port: 0,
    dataFile: ':memory:',
    clock: () => DAY,
    verifyToken: async () => caller,
  });
  seedDirectory(server);
  const listener = await validatingListener();
  const ask = askOf(server, tokenFor(caller));
  const things = await makeThings(ask);
  const webhook = 'https://webhook.azurewebsites.net/api/send/myNotifyClient';
  const substitutes = Object.entries({ ...things, [webhook]: listener.url });
  substitutes.sort(([left], [right]) => right.length - left.length);
  const close = async (): Promise<void> => {
    await server.close();
    await listener.close();
  };
  return { server, token: tokenFor(caller), substitutes, close };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

function askOf(server: GraphServer, token: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(`${server.url}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}

function seedDirectory({ controls }: GraphServer): void {
  for (const [number, id] of PEOPLE.entries())
    controls.seedUser({
      id,
      displayName: `Person ${number}`,
      more: { businessPhones: ['+44 20 7946 0000'] },
    });
  const { id: siteId } = controls.seedSite({
    id: SITE,
    host: 'contoso.sharepoint.com',
    path: 'teams/1drvteam',
    displayName: 'Team A Site',
  });
  controls.grant({ siteId, userId: ME, role: 'owner' });
  controls.grant({ siteId, appId: APP, role: 'write', displayName: 'Contoso Time Manager App' });
  // The first thing the caller belongs to, in the batch example, is a directory role.
  controls.seedGroup({
    displayName: 'User Administrator',
    members: [ME],
    more: {
      '@odata.type': '#microsoft.graph.directoryRole',
      description: 'May manage users.',
      roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    },
  });
  for (const id of TEAMS) controls.seedTeam({ id, displayName: `Team ${id.slice(0, 4)}`, members: [ME] });
  controls.seedChannel({ teamId: TEAMS[2] ?? '', id: CHANNEL, displayName: 'Talk' });
  controls.seedGroup({ id: GROUP, displayName: 'Group', members: [ME] });
}

/** An event and a chat between two people. */
async function makeMeetings(ask: Ask) {
  const event = await ask('POST', '/me/events', {
    subject: 'Orientation',
    start: { dateTime: '2017-04-15T12:00:00', timeZone: 'UTC' },
    end: { dateTime: '2017-04-15T13:00:00', timeZone: 'UTC' },
    attendees: [{ emailAddress: { address: 'a@example.org' } }],
    location: { displayName: 'Here' },
  });
  const members = PEOPLE.slice(0, 2).map((id) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
  }));
  const chat = await ask('POST', '/chats', { chatType: 'oneOnOne', members });
  return { event, chat };
}

/** Makes lists, items, files, an event and a chat by Graph itself, and says what stands for which placeholder. */
async function makeThings(ask: Ask): Promise<Record<string, string>> {
  const columns = [
    { name: 'Name', text: {} },
    { name: 'Color', text: {} },
    { name: 'Quantity', number: {} },
    { name: 'Weight', number: {} },
  ];
  const list = await ask('POST', `/sites/${SITE}/lists`, { displayName: 'Gadgets', columns });
  const items = `/sites/${SITE}/lists/${String(list['id'])}/items`;
  await ask('POST', items, { fields: { Name: 'Gadget', Color: 'Red', Quantity: 503 } });
  const item = await ask('POST', items, { fields: { Name: 'Widget', Color: 'Blue', Quantity: 2357 } });
  const folder = await ask('POST', '/me/drive/root/children', { name: 'Documents', folder: {} });
  await ask('POST', `/me/drive/items/${String(folder['id'])}/children`, { name: 'Photos', folder: {} });
  const file = await ask('PUT', '/me/drive/root:/Documents/file.txt:/content', 'text');
  const drive = await ask('GET', '/me/drive');
  await ask('PUT', `/sites/${SITE}/drive/root:/TestFolder/TestItemA.txt:/content`, 'text');
  const library = await ask('GET', `/sites/${SITE}/lists/Documents`);
  const { event, chat } = await makeMeetings(ask);
  return {
    '{site-id}': SITE,
    '{sitesId}': SITE,
    '{hostname}': 'contoso.sharepoint.com',
    '{relative-path}': 'teams/1drvteam',
    '{query}': 'Team',
    '{list-id}': String(list['id']),
    '22e03ef3-6ef4-424d-a1d3-92a337807c30': String(library['id']),
    '/lists/{list-id}/items/{item-id}': `/lists/${String(list['id'])}/items/${String(item['id'])}`,
    '/me/drive/items/{item-id}': `/me/drive/items/${String(file['id'])}`,
    '/me/drive/root:/{item-path}': '/me/drive/root:/Documents/large.dat',
    '{drive-id}': String(drive['id']),
    '{path-relative-to-root}': 'Documents',
    'AAMkAGIAAAoZDOFAAA=': String(event['id']),
    '/me/events/{id}': `/me/events/${String(event['id'])}`,
    '/groups/{id}': `/groups/${GROUP}`,
    '{group-id}': GROUP,
    'directoryObjects/{id}': `directoryObjects/${PEOPLE[1] ?? ''}`,
    [CHAT]: String(chat['id']),
  };
}

/** Something that answers a subscription's validation request as Graph wants it. */
async function validatingListener(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
    response.writeHead(200, { 'content-type': 'text/plain' }).end(token ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}/notify`, close };
}
