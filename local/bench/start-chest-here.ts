import { join } from 'node:path';
import { eventually } from '../round/eventually';
import { provisionSites } from '../provision-sites';
import type { Chest, ChestOptions } from '../start-chest';
import type { MicrosoftAddresses, MicrosoftOptions } from '../start-microsoft';
import { startProcess, type RunningProcess } from '../start-process';
import { localFunctionKey, startFunctionApp } from '../start-function-app';
import { teamEnvironment } from '../team-environment';

/** A chest whose team app runs in this process, so that its own time can be told apart from everybody else's. */
export interface ChestHere extends Chest {
  /** Ends the app and loads it anew: nothing is remembered afterwards. */
  restart(): Promise<void>;
}

/** Starts the embedded Microsoft 365 as a process of its own, and the built team app in this one. */
export async function startChestHere(options: ChestOptions): Promise<ChestHere> {
  const { ports, root, folder, extraMembers } = options;
  const hostUrl = `http://127.0.0.1:${ports.host}`;
  const program = join(root, 'dist', 'local', 'microsoft.js');
  const microsoft = await startProcess<MicrosoftOptions, MicrosoftAddresses>(program, {
    ports,
    hostUrl,
    ...(folder === undefined ? {} : { folder }),
    ...(extraMembers === undefined ? {} : { extraMembers }),
  });
  try {
    await provisionSites(microsoft.ready);
    return await appHere(options, microsoft, hostUrl);
  } catch (error) {
    await microsoft.close();
    throw error;
  }
}

async function appHere(
  { ports, root }: ChestOptions,
  microsoft: RunningProcess<MicrosoftAddresses>,
  hostUrl: string,
): Promise<ChestHere> {
  const start = () =>
    startFunctionApp({
      app: 'team',
      port: ports.host,
      environment: teamEnvironment(microsoft.ready, hostUrl, join(root, 'dist', 'tabs')),
      storageConnection: microsoft.ready.storage,
      root,
    });
  let host = await start();
  return {
    // The public site is not measured with the clicks.
    addresses: { ...microsoft.ready, host: hostUrl, publicSite: '', functionKey: localFunctionKey },
    ended: microsoft.ended,
    async restart() {
      await host.close();
      host = await start();
      await eventually('the product answers again', () => answers(hostUrl));
    },
    async close() {
      await host.close();
      await microsoft.close();
    },
  };
}

/** True once it does. Connections to the app that ended may still be held, and then the first request fails. */
async function answers(hostUrl: string): Promise<true | undefined> {
  const response = await fetch(`${hostUrl}/api/health`).catch(() => undefined);
  return response?.ok === true ? true : undefined;
}
