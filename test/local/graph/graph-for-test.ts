import { startGraphServer, type GraphServer, type GraphServerOptions } from '../../../local/graph/server';
import type { GraphCaller } from '../../../local/graph/call';

/** An answer as a test looks at it. */
export interface Seen {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  text: string;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Seen>;

/** A server for a test, with callers for the usual kinds of application. */
export interface GraphForTest {
  server: GraphServer;
  siteId: string;
  /** The provisioning application: full control everywhere. */
  owner: Ask;
  /** The team application: Sites.Selected, with a grant to write on the site. */
  team: Ask;
  /** Any caller. */
  as(caller: GraphCaller): Ask;
}

const HOST = 'havering.sharepoint.example';
const SITE_ID = `${HOST},2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe`;
const TEAM_APP = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const OWNER_APP = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';

/** A calling application with these roles. */
export function application(roles: readonly string[], appId = TEAM_APP): GraphCaller {
  return { kind: 'application', appId, appName: 'Chest', roles };
}

/** A person calling through an application with these scopes. */
export function person(userId: string, scopes: readonly string[]): GraphCaller {
  return { kind: 'person', appId: TEAM_APP, appName: 'Chest', roles: scopes, userId };
}

/** Tokens of tests are the caller itself, encoded; the real server is given a real check. */
function tokenFor(caller: GraphCaller): string {
  return Buffer.from(JSON.stringify(caller)).toString('base64url');
}

/** Starts a server with one site on which the team application may write. */
export async function startGraphForTest(options: Partial<GraphServerOptions> = {}): Promise<GraphForTest> {
  const server = await startGraphServer({
    port: 0,
    dataFile: ':memory:',
    verifyToken: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()) as GraphCaller,
    ...options,
  });
  const { id: siteId } = server.controls.seedSite({
    host: HOST,
    path: 'sites/chest',
    displayName: 'Havering chest',
    id: SITE_ID,
  });
  server.controls.grant({ siteId, appId: TEAM_APP, role: 'write' });
  const as = (caller: GraphCaller): Ask => askAs(server.url, tokenFor(caller));
  return {
    server,
    siteId,
    owner: as(application(['Sites.FullControl.All'], OWNER_APP)),
    team: as(application(['Sites.Selected'])),
    as,
  };
}

function askAs(url: string, token: string): Ask {
  return async (method, path, body, headers = {}) => {
    const json = body !== undefined && !(body instanceof Uint8Array) && typeof body !== 'string';
    const response = await fetch(path.startsWith('http') ? path : `${url}/v1.0${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as BodyInit) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: objectIn(text), text };
  };
}

function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The `value` array of an answer. */
export function rowsOf(seen: Seen): Record<string, unknown>[] {
  const value = seen.body['value'];
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

/** The `fields` of an item, or of each row. */
export function fieldsOf(item: Record<string, unknown>): Record<string, unknown> {
  return item['fields'] as Record<string, unknown>;
}

/** Code and message of an error answer. */
export function errorOf(seen: Seen): { code: string; message: string } {
  return seen.body['error'] as { code: string; message: string };
}

/** A list with one column of each writable type; answers its address. */
export async function makeScores(graph: GraphForTest, displayName = 'Scores'): Promise<string> {
  const columns = [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Panel', text: {}, indexed: true },
    { name: 'Points', number: {}, indexed: true },
    { name: 'Loose', text: {} },
    { name: 'Notes', text: { allowMultipleLines: true } },
    { name: 'Done', boolean: {}, indexed: true },
    { name: 'When', dateTime: { format: 'dateTime' }, indexed: true },
    { name: 'State', choice: { choices: ['draft', 'locked'] }, indexed: true },
    { name: 'Tags', choice: { choices: ['red', 'blue'], displayAs: 'checkBoxes' } },
    { name: 'Link', hyperlinkOrPicture: {} },
    { name: 'Secret', text: {}, hidden: true },
  ];
  const made = await graph.owner('POST', `/sites/${graph.siteId}/lists`, {
    displayName,
    columns,
    list: { template: 'genericList' },
  });
  if (made.status !== 201) throw new Error(`The list was refused: ${made.text}`);
  return `/sites/${graph.siteId}/lists/${String(made.body['id'])}`;
}
