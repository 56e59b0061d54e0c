import { startGraphServer, type GraphServer } from '../../local/graph/server';
import type { GraphCaller } from '../../local/graph/call';
import type { ChestEvent } from '../../core/kernel/event';
import type { RecordPorts } from '../../core/ports/ports';
import { openGate, type Gate, type SessionOptions } from '../../graph/gate/open-gate';
import type { Session } from '../../graph/gate/session';
import { openRecord, openRecordSource, type RecordOptions } from '../../graph/record';
import { provision } from '../../graph/provision';

export const teamAppId = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const host = 'havering.sharepoint.example';
const firstSite = `${host},2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe`;

const teamApp: GraphCaller = {
  kind: 'application',
  appId: teamAppId,
  appName: 'Chest',
  roles: ['Sites.Selected', 'Mail.Send', 'Calendars.ReadWrite'],
};
export const publicAppId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';
const publicApp: GraphCaller = {
  kind: 'application',
  appId: publicAppId,
  appName: 'Public site',
  roles: ['Lists.SelectedOperations.Selected'],
};
const setUpApp: GraphCaller = {
  kind: 'application',
  appId: 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee',
  appName: 'Set-up',
  roles: ['Sites.FullControl.All'],
};

const callers: ReadonlyMap<string, GraphCaller> = new Map([
  ['team', teamApp],
  ['public', publicApp],
  ['set-up', setUpApp],
]);

/** The gate over the local Graph server, with a provisioned site and the record on it. */
export interface LocalGraph {
  readonly server: GraphServer;
  readonly site: string;
  readonly gate: Gate;
  readonly announced: ChestEvent[];
  /** A record for one run, as the team app opens it. */
  record(options?: Partial<Omit<RecordOptions, 'site' | 'announce'>>): RecordPorts;
  /** A session of the team app. */
  session(options?: Partial<SessionOptions>): Session;
  /** The gate as the public site's identity goes through it; what it may do has to be granted first. */
  readonly publicGate: Gate;
  /** A session of the provisioning identity. */
  setUp(): Session;
  close(): Promise<void>;
}

export interface LocalGraphOptions {
  /** False leaves the site without lists. */
  readonly provisioned?: boolean;
}

const usual: SessionOptions = { action: 'test', deadlineMilliseconds: 20_000 };

/** Starts a server on a free port with one site, on which the team app may write. */
export async function startLocalGraph({ provisioned = true }: LocalGraphOptions = {}): Promise<LocalGraph> {
  const server = await startGraphServer({
    port: 0,
    dataFile: ':memory:',
    verifyToken: async (token) => callers.get(token),
  });
  const { id: site } = server.controls.seedSite({
    host,
    path: 'sites/chest',
    displayName: 'Chest',
    id: firstSite,
  });
  server.controls.grant({ siteId: site, appId: teamAppId, role: 'write' });
  const gateAs = (token: string): Gate =>
    openGate({ baseUrl: `${server.url}/v1.0`, version: '0.0.0', tokens: { token: async () => token } });
  const gate = gateAs('team');
  const setUpGate = gateAs('set-up');
  const setUp = (): Session => setUpGate.session(usual);
  if (provisioned) await provision(setUp(), site);
  const announced: ChestEvent[] = [];
  const announce = async (events: readonly ChestEvent[]): Promise<void> => void announced.push(...events);
  const source = openRecordSource(gate);
  return {
    server,
    site,
    gate,
    publicGate: gateAs('public'),
    announced,
    record: (options) => openRecord(source, { ...usual, ...options, site, announce }),
    session: (options) => gate.session({ ...usual, ...options }),
    setUp,
    close: () => server.close(),
  };
}
