import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { run } from './run-command.mjs';

/** @typedef {{ name: string, command: string, args: string[] }} Check */

/** What is judged without running the product, cheapest first. @type {readonly Check[]} */
const checks = [
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    command: 'prettier',
    args: ['--check', '--cache', '--cache-location', '.build/prettier', '.'],
  },
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'unused', command: 'knip', args: ['--cache', '--cache-location', '.build/knip'] },
];

/**
 * Runs the checks one after another, says of each how it went, and prints what a failed one said.
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function runChecks() {
  const failed = [];
  for (const { name, command, args } of checks) {
    const started = performance.now();
    const { code, output } = await run(command, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output);
    failed.push(name);
  }
  return failed;
}

/**
 * Where the contracts and data that some tests check against lie: named by hand, or in the folder beside the
 * repository. Without them those tests are left out, and jest says so.
 * @returns {Record<string, string>}
 */
export function outsideFolders() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [name, folder] of Object.entries({ CHEST_CONTRACTS: 'contracts', CHEST_DATA: 'data' })) {
    const path = process.env[name] ?? inRoot('..', 'shared', folder);
    if (existsSync(path)) found[name] = path;
  }
  return found;
}
