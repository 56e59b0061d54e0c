import { join } from 'node:path';
import type { LocalPorts } from './ports';
import { provisionSites } from './provision-sites';
import { publicEnvironment } from './public-environment';
import type { MicrosoftAddresses, MicrosoftOptions } from './start-microsoft';
import { startProcess, type RunningProcess } from './start-process';
import { builtAppFolder, localFunctionKey, type FunctionAppOptions } from './start-function-app';
import { teamEnvironment } from './team-environment';

export interface ChestOptions {
  readonly ports: LocalPorts;
  /** The repository, with dist/ built. */
  readonly root: string;
  /** Where state is kept; without it, in memory. */
  readonly folder?: string;
  /** Each Graph request and its answer are appended to this file. */
  readonly captureFile?: string;
  /** That many more invented members in Havering's panel and team. */
  readonly extraMembers?: number;
  /** Where the public site looks for its storage, when it shall not go there straight. */
  readonly siteStorage?: (connection: string) => string;
}

/** Where everything is; the key opens the apps' addresses for operators (header x-functions-key). */
export interface ChestAddresses extends MicrosoftAddresses {
  readonly host: string;
  /** The public site. */
  readonly publicSite: string;
  readonly functionKey: string;
}

export interface Chest {
  readonly addresses: ChestAddresses;
  /** Resolves when any of the processes ends by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

type App = RunningProcess<{ readonly url: string }>;

/** What the product is given to live in: Node would otherwise put off tidying up for as long as the machine has room. */
const memoryOfProduct = ['--max-old-space-size=160', '--max-semi-space-size=4'];

/**
 * Starts the whole chest on this machine: the embedded Microsoft 365, the team function app and the public one, each in a
 * process of its own.
 * @throws in plain words when one of them cannot start; the others are then stopped.
 */
export async function startChest(options: ChestOptions): Promise<Chest> {
  const { ports, root, folder, captureFile, extraMembers } = options;
  const hostUrl = `http://127.0.0.1:${ports.host}`;
  const programs = join(root, 'dist', 'local');
  const microsoft = await startProcess<MicrosoftOptions, MicrosoftAddresses>(join(programs, 'microsoft.js'), {
    ports,
    hostUrl,
    pageFolder: join(root, 'dist', 'teams-page'),
    manifestFile: join(root, 'teams-app', 'manifest.json'),
    ...(folder === undefined ? {} : { folder }),
    ...(captureFile === undefined ? {} : { captureFile }),
    ...(extraMembers === undefined ? {} : { extraMembers }),
  });
  try {
    await provisionSites(microsoft.ready);
    const { team, site } = await startApps(options, microsoft.ready);
    return {
      addresses: {
        ...microsoft.ready,
        host: team.ready.url,
        publicSite: site.ready.url,
        functionKey: localFunctionKey,
      },
      ended: Promise.race([microsoft.ended, team.ended, site.ended]),
      async close() {
        await Promise.all([team.close(), site.close()]);
        await microsoft.close();
      },
    };
  } catch (error) {
    await microsoft.close();
    throw error;
  }
}

/** Both function apps, started side by side. Should one not start, the other is stopped. */
async function startApps(
  options: ChestOptions,
  microsoft: MicrosoftAddresses,
): Promise<{ readonly team: App; readonly site: App }> {
  const starting = [startTeam(options, microsoft), startSite(options, microsoft)] as const;
  try {
    const [team, site] = await Promise.all(starting);
    return { team, site };
  } catch (error) {
    for (const one of await Promise.allSettled(starting)) {
      if (one.status === 'fulfilled') await one.value.close();
    }
    throw error;
  }
}

function startTeam({ ports, root, folder }: ChestOptions, microsoft: MicrosoftAddresses): Promise<App> {
  const hostUrl = `http://127.0.0.1:${ports.host}`;
  const publicUrl = `http://127.0.0.1:${ports.public}`;
  const tabs = join(root, 'dist', 'tabs');
  return startApp(root, folder, {
    app: 'team',
    port: ports.host,
    environment: teamEnvironment(microsoft, hostUrl, tabs, publicUrl),
    storageConnection: microsoft.storage,
    otherConnections: { PUBLIC_STORAGE: microsoft.publicStorage },
    root,
  });
}

function startSite(
  { ports, root, folder, siteStorage = (connection) => connection }: ChestOptions,
  microsoft: MicrosoftAddresses,
): Promise<App> {
  const publicUrl = `http://127.0.0.1:${ports.public}`;
  const siteFolder = join(builtAppFolder(root, 'public'), 'site');
  return startApp(root, folder, {
    app: 'public',
    port: ports.public,
    environment: publicEnvironment(
      { ...microsoft, publicStorage: siteStorage(microsoft.publicStorage) },
      publicUrl,
      siteFolder,
    ),
    storageConnection: microsoft.publicStorage,
    root,
  });
}

/** A function app in a process of its own, as Azure would run it. */
function startApp(root: string, folder: string | undefined, order: FunctionAppOptions): Promise<App> {
  const file = order.app === 'team' ? 'product.log' : 'public.log';
  return startProcess(join(root, 'dist', 'local', 'host.js'), order, {
    nodeArguments: memoryOfProduct,
    ...(folder === undefined ? {} : { logFile: join(folder, file) }),
  });
}
