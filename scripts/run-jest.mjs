import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { outsideFolders } from './checks.mjs';
import { inRoot } from './root.mjs';
import { run } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs jest in the UK's time zone and counts. A suite that could not be loaded counts as one failure, and so does
 * a jest that left no result.
 * @param {string} name of the result file
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Tally>}
 */
export async function runJest(name, args, env = {}) {
  const result = inRoot('.build', `jest-${name}.json`);
  mkdirSync(inRoot('.build'), { recursive: true });
  rmSync(result, { force: true });
  const jest = inRoot('node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--passWithNoTests', '--silent', '--json', `--outputFile=${result}`, ...args];
  const { code } = await run(process.execPath, ['--no-warnings', jest, ...flags], {
    env: { TZ: 'Europe/London', NODE_ENV: 'test', ...outsideFolders(), ...env },
  });
  return readTally(result, code);
}

/**
 * @param {string} path
 * @param {number} code
 * @returns {Tally}
 */
function readTally(path, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
