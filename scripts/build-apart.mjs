import { inRoot } from './root.mjs';
import { run } from './run-command.mjs';

/**
 * Builds in a process of its own, which takes the bundlers' memory with it when it ends, and ends this one when
 * something could not be built.
 * @param {...string} args names of parts (all without one), --quiet
 */
export async function buildApart(...args) {
  const { code } = await run(process.execPath, ['--no-warnings', inRoot('scripts', 'build.mjs'), ...args]);
  if (code !== 0) process.exit(code);
}
