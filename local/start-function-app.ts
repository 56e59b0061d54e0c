import { join } from 'node:path';
import { startFunctionsHost, type FunctionsHost, type FunctionsHostOptions } from './functions/host';

/** Which of the two function apps: what works in Teams, or the site that anybody can open. */
export type FunctionAppName = 'team' | 'public';

/** Locally a vote should reach the shared card in a second, not after the rest that a quiet queue costs in Azure. */
const queueRestMs = 500;

/** Opens the addresses for operators on this machine. It opens nothing anywhere else. */
export const localFunctionKey = 'local-function-key';

export interface FunctionAppOptions {
  readonly app: FunctionAppName;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The app's own storage account. */
  readonly storageConnection: string;
  /** Other accounts whose queues the app listens to, by the setting that its functions name. */
  readonly otherConnections?: Readonly<Record<string, string>>;
  readonly now?: () => Date;
  readonly log?: FunctionsHostOptions['log'];
  /** The repository, when it is not the working folder. */
  readonly root?: string;
}

/** A built function app, relative to the repository. */
export function builtAppFolder(root: string, app: FunctionAppName): string {
  return join(root, 'dist', 'functions', app);
}

/**
 * Runs a built function app in this process, configured as in Azure through environment variables; the app reads them
 * once, while it loads.
 * @throws when the app refuses its configuration or the port is taken.
 */
export async function startFunctionApp(options: FunctionAppOptions): Promise<FunctionsHost> {
  const { app, port, environment, storageConnection, otherConnections, now, log } = options;
  Object.assign(process.env, environment);
  const folder = builtAppFolder(options.root ?? process.cwd(), app);
  return startFunctionsHost({
    entry: join(folder, 'main.js'),
    hostJson: join(folder, 'host.json'),
    port,
    storageConnection,
    queueRestMs,
    keys: { function: localFunctionKey },
    ...(otherConnections === undefined ? {} : { otherConnections }),
    ...(now === undefined ? {} : { now }),
    ...(log === undefined ? {} : { log }),
  });
}
