import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphCaller } from './graph/call';
import { startGraphServer, type GraphServer } from './graph/server';
import { registrations } from './identities';
import { teamsWith } from './large-panel';
import { peopleWith } from './people';
import type { LocalPorts } from './ports';
import { seedDirectory } from './seed-directory';
import { startSignIn, type SignIn } from './sign-in/server';
import { startAzurite, type Azurite } from './storage/azurite';
import { startScanner } from './storage/scan-quarantine';
import { startTeams, type Teams } from './teams/server';

export interface MicrosoftOptions {
  readonly ports: Omit<LocalPorts, 'host' | 'public'>;
  /** Where the team function app is or will be: Teams sends activities there and opens its tabs. */
  readonly hostUrl: string;
  /** Where everything is kept between starts; without it, in memory. */
  readonly folder?: string;
  /** The built Teams-like page. */
  readonly pageFolder?: string;
  readonly manifestFile?: string;
  /** Each Graph request and its answer are appended to this file. */
  readonly captureFile?: string;
  /** That many more invented members in Havering's panel and team. */
  readonly extraMembers?: number;
  readonly now?: () => Date;
}

/** Where the parts are, for whoever must reach them. */
export interface MicrosoftAddresses {
  readonly graph: string;
  readonly signIn: string;
  readonly teams: string;
  /** The connection strings of the two storage accounts: the team app's, and the public site's. */
  readonly storage: string;
  readonly publicStorage: string;
}

export interface Microsoft {
  readonly addresses: MicrosoftAddresses;
  readonly graph: GraphServer;
  readonly signIn: SignIn;
  readonly storage: Azurite;
  readonly teams: Teams;
  close(): Promise<void>;
}

const graphAudience = 'https://graph.microsoft.com';

/** Graph believes the tokens that the local sign-in server gave out for it. */
function graphCallers(signIn: SignIn): (token: string) => Promise<GraphCaller> {
  return async (token) => {
    const { kind, appId, objectId, roles, scopes } = await signIn.verifyToken(token, graphAudience);
    const appName = registrations.find(({ clientId }) => clientId === appId)?.displayName ?? appId;
    return kind === 'app'
      ? { kind: 'application', appId, appName, roles }
      : { kind: 'person', appId, appName, roles: scopes, userId: objectId };
  };
}

async function startRecord(options: MicrosoftOptions, signIn: SignIn): Promise<GraphServer> {
  const { folder, now, captureFile } = options;
  const dataFile = folder === undefined ? ':memory:' : join(folder, 'graph.sqlite');
  const graph = await startGraphServer({
    port: options.ports.graph,
    dataFile,
    verifyToken: graphCallers(signIn),
    controls: true,
    ...(now === undefined ? {} : { clock: now }),
    ...(captureFile === undefined ? {} : { captureFile }),
  });
  const extra = options.extraMembers ?? 0;
  seedDirectory(graph.controls, peopleWith(extra), teamsWith(extra));
  return graph;
}

function startTeamsClient(options: MicrosoftOptions, signIn: SignIn, graph: GraphServer): Promise<Teams> {
  const { folder, ports, now, hostUrl, pageFolder, manifestFile } = options;
  return startTeams({
    port: ports.teams,
    botEndpointUrl: `${hostUrl}/api/messages`,
    tabsBaseUrl: hostUrl,
    signIn,
    people: peopleWith(options.extraMembers ?? 0),
    teams: teamsWith(options.extraMembers ?? 0),
    sentMail: () => graph.controls.mail(),
    ...(folder === undefined ? {} : { dataFile: join(folder, 'teams.sqlite') }),
    ...(pageFolder === undefined ? {} : { pageFolder }),
    ...(manifestFile === undefined ? {} : { manifestFile }),
    ...(now === undefined ? {} : { now }),
  });
}

/**
 * Starts the embedded Microsoft 365: sign-in, Graph, storage, Teams. The sample tenant's people, teams and sites are
 * there; their lists are made by provisionSites.
 * @throws when a port is taken or the kept data cannot be read.
 */
export async function startMicrosoft(options: MicrosoftOptions): Promise<Microsoft> {
  const { folder, ports, now } = options;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const clock = now === undefined ? {} : { now };
  const signIn = await startSignIn({
    port: ports.signIn,
    ...(folder === undefined ? {} : { keysFile: join(folder, 'sign-in-keys.json') }),
    ...clock,
  });
  const graph = await startRecord(options, signIn);
  const storage = await startAzurite({
    queuePort: ports.queues,
    tablePort: ports.tables,
    blobPort: ports.blobs,
    ...(folder === undefined ? {} : { folder: join(folder, 'storage') }),
  });
  const scanner = startScanner(storage.publicConnection);
  const teams = await startTeamsClient(options, signIn, graph);
  return {
    addresses: {
      graph: graph.url,
      signIn: signIn.url,
      teams: teams.url,
      storage: storage.connection,
      publicStorage: storage.publicConnection,
    },
    graph,
    signIn,
    storage,
    teams,
    async close() {
      await teams.close();
      await scanner.close();
      await storage.close();
      await graph.close();
      await signIn.close();
    },
  };
}
