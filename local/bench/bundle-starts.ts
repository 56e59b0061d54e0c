import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { teamEnvironment } from '../team-environment';
import { atMost, seen, type Section } from './figure';
import { median } from './percentile';

/** A settled configuration of this machine: loading reads it and asks nobody. */
const nowhere = 'http://127.0.0.1:9';
const storage = 'UseDevelopmentStorage=true';
const addresses = { graph: nowhere, signIn: nowhere, teams: nowhere, storage, publicStorage: storage };

/** Azure's worker supplies this module; here it takes what is registered and does nothing with it. */
const supplyCore = `
  const nodeModule = require('node:module');
  const load = nodeModule._load;
  const nothing = () => ({ dispose() {} });
  const core = { registerFunction: nothing, registerHook: nothing, setProgrammingModel: nothing, log() {} };
  nodeModule._load = (request, ...rest) => request === '@azure/functions-core' ? core : load(request, ...rest);
`;

/** What a whole process runs, by name. */
function programs(folder: string): Readonly<Record<'empty' | 'api' | 'bot', string>> {
  const bot = readdirSync(folder).find((file) => /^create-bot-\w+\.js$/.test(file));
  if (bot === undefined) throw new Error('The built team app has no bot in it: npm run build.');
  const loading = (files: readonly string[]): string =>
    `${supplyCore} ${files.map((file) => `require(${JSON.stringify(join(folder, file))});`).join(' ')} process.exit(0)`;
  return { empty: 'process.exit(0)', api: loading(['main.js']), bot: loading(['main.js', bot]) };
}

/** How long a process takes from its start to its end, in milliseconds. Throws when it fails. */
function timeOf(program: string, environment: Readonly<Record<string, string>>): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], { env: environment });
  if (status !== 0) throw new Error(`A bundle could not be loaded: ${stderr.toString().slice(0, 2000)}`);
  return performance.now() - started;
}

/** The medians of each program's times, started in turn, so that whatever else the machine does meets all alike. */
function mediansOf(
  started: ReturnType<typeof programs>,
  starts: number,
  environment: Readonly<Record<string, string>>,
) {
  const times = { empty: [] as number[], api: [] as number[], bot: [] as number[] };
  for (let number = -1; number < starts; number += 1) {
    for (const name of ['empty', 'api', 'bot'] as const) {
      const milliseconds = timeOf(started[name], environment);
      // The first of each fills caches.
      if (number >= 0) times[name].push(milliseconds);
    }
  }
  return { empty: median(times.empty), api: median(times.api), bot: median(times.bot) };
}

/**
 * Loads the built team app in processes of their own, beside an empty one.
 * @param folder the built app
 * @param starts how often each is started
 */
export function measureBundleStarts(folder: string, starts: number): Section {
  const started = programs(folder);
  const environment = teamEnvironment(addresses, nowhere, 'tabs');
  const warm = mediansOf(started, starts, environment);
  const cold = mediansOf(started, Math.max(3, Math.ceil(starts / 3)), {
    ...environment,
    NODE_DISABLE_COMPILE_CACHE: '1',
  });
  return {
    name: 'bundles',
    how: `Medians of ${starts} whole processes each, of the same Node, started in turn; after a first start, as on a machine that has run the app before, and again with Node's compile cache off, as on one that has not.`,
    figures: [
      seen('empty Node', warm.empty, 'ms'),
      seen('tab API', warm.api, 'ms'),
      seen('tab API and bot', warm.bot, 'ms'),
      atMost('tab API beside an empty Node', warm.api / warm.empty, 'times', 2.5),
      atMost('tab API and bot beside an empty Node', warm.bot / warm.empty, 'times', 5),
      seen('tab API beside an empty Node, first start on a machine', cold.api / cold.empty, 'times'),
      seen('tab API and bot beside an empty Node, first start on a machine', cold.bot / cold.empty, 'times'),
    ],
  };
}
