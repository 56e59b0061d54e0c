import { join } from 'node:path';
import { startFunctionsHost, type FunctionsHost, type FunctionsHostOptions } from './functions/host';

/** The built team app, relative to the repository. */
const teamAppFolder = join('dist', 'functions', 'team');

/** Locally a vote should reach the shared card in a second, not after the rest that a quiet queue costs in Azure. */
const queueRestMs = 500;

/** Opens the addresses for operators on this machine. It opens nothing anywhere else. */
export const localFunctionKey = 'local-function-key';

export interface TeamAppOptions {
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly storageConnection: string;
  readonly now?: () => Date;
  readonly log?: FunctionsHostOptions['log'];
  /** The repository, when it is not the working folder. */
  readonly root?: string;
}

/**
 * Runs the built team function app in this process, configured as in Azure through environment variables; the app reads
 * them once, while it loads.
 * @throws when the app refuses its configuration or the port is taken.
 */
export async function startTeamApp(options: TeamAppOptions): Promise<FunctionsHost> {
  Object.assign(process.env, options.environment);
  const folder = join(options.root ?? process.cwd(), teamAppFolder);
  return startFunctionsHost({
    entry: join(folder, 'main.js'),
    hostJson: join(folder, 'host.json'),
    port: options.port,
    storageConnection: options.storageConnection,
    queueRestMs,
    keys: { function: localFunctionKey },
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.log === undefined ? {} : { log: options.log }),
  });
}
