import { join } from 'node:path';
import type { LocalPorts } from './ports';
import { provisionSites } from './provision-sites';
import type { MicrosoftAddresses, MicrosoftOptions } from './start-microsoft';
import { startProcess, type RunningProcess } from './start-process';
import { localFunctionKey, type TeamAppOptions } from './start-team-app';
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
}

/** Where everything is; the key opens the team app's addresses for operators (header x-functions-key). */
export interface ChestAddresses extends MicrosoftAddresses {
  readonly host: string;
  readonly functionKey: string;
}

export interface Chest {
  readonly addresses: ChestAddresses;
  /** Resolves when either process ends by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** What the product is given to live in: Node would otherwise put off tidying up for as long as the machine has room. */
const memoryOfProduct = ['--max-old-space-size=160', '--max-semi-space-size=4'];

/**
 * Starts the whole chest on this machine: the embedded Microsoft 365 and the team function app, each in a process of
 * its own.
 * @throws in plain words when one of them cannot start; the other is then stopped.
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
    const host = await startProduct(options, microsoft.ready, hostUrl);
    return {
      addresses: { ...microsoft.ready, host: host.ready.url, functionKey: localFunctionKey },
      ended: Promise.race([microsoft.ended, host.ended]),
      async close() {
        await host.close();
        await microsoft.close();
      },
    };
  } catch (error) {
    await microsoft.close();
    throw error;
  }
}

/** The team function app in a process of its own, as Azure would run it. */
function startProduct(
  { ports, root, folder }: ChestOptions,
  microsoft: MicrosoftAddresses,
  hostUrl: string,
): Promise<RunningProcess<{ readonly url: string }>> {
  const order: TeamAppOptions = {
    port: ports.host,
    environment: teamEnvironment(microsoft, hostUrl, join(root, 'dist', 'tabs')),
    storageConnection: microsoft.storage,
    root,
  };
  const log = folder === undefined ? {} : { logFile: join(folder, 'product.log') };
  return startProcess(join(root, 'dist', 'local', 'host.js'), order, {
    nodeArguments: memoryOfProduct,
    ...log,
  });
}
