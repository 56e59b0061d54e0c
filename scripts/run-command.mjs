import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from './root.mjs';

/** @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean, plainPath?: boolean }} RunOptions */

const ownCommands = inRoot('node_modules', '.bin');

/**
 * PATH with our own commands first, or (plain) without any package's commands: `npm ci` must not run on the
 * Node which it is about to delete.
 * @param {boolean} plain
 */
export function commandPath(plain = false) {
  const others = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !/node_modules[\\/]\.bin$/.test(part));
  return plain ? others.join(delimiter) : [ownCommands, ...others].join(delimiter);
}

/**
 * Runs a command in the repository and hands on its exit code; output passes through unless quiet, when it is
 * returned. Signals reach the command, so that stopping us stops it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  const env = { ...process.env, PATH: commandPath(options.plainPath), ...options.env };
  const stdio = options.quiet ? 'pipe' : 'inherit';
  const child = spawn(command, args, { cwd: root, env, stdio, shell: process.platform === 'win32' });
  child.stdin?.end();
  let output = '';
  const collect = (/** @type {Buffer} */ data) => (output += data.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}
