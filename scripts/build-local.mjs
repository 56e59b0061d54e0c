import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from './root.mjs';

/** local/commands/NAME.ts, each a command of its own. */
function commandEntries() {
  const folder = inRoot('local', 'commands');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `local/commands/${name}`);
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  alias: {
    // Its published entry cannot be loaded by Node (extensionless imports in ES modules).
    adaptivecards: 'adaptivecards/dist/adaptivecards.js',
  },
  sourcemap: true,
  logLevel: 'silent',
};

/**
 * The programs that run here only. Packages stay outside the bundles and are read from node_modules.
 * @param {string} to folder, which exists
 */
export async function buildLocalPrograms(to) {
  const programs = ['local/start.ts', 'local/microsoft.ts', 'local/host.ts'];
  await build({
    ...common,
    entryPoints: [...programs.filter((path) => existsSync(inRoot(path))), ...commandEntries()],
    outbase: inRoot('local'),
    outdir: to,
  });
  await build({ ...common, entryPoints: ['infra/set-up.ts'], outdir: join(to, 'commands') });
}
