// Finds a browser of the Chromium family for the browser tests, or brings one.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot } from './root.mjs';
import { run } from './run-command.mjs';

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

/** @returns {string[]} */
function fixedPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
}

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An installed Chrome, Edge or Chromium; CHEST_BROWSER names one by hand. */
export function installedBrowser() {
  const named = process.env.CHEST_BROWSER;
  if (named) return isRunnable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...fixedPlaces(), ...onPath, ...downloadedByPlaywright()].find(isRunnable);
}

function downloadedByPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => name.startsWith('chromium'));
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'];
  return versions.flatMap((version) => programs.map((program) => join(folder, version, program)));
}

async function installByApt() {
  if (process.platform !== 'linux' || !isRunnable('/usr/bin/apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return;
  console.log('No browser found; installing the system’s chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    isRoot
      ? run('apt-get', args, { quiet: true, env })
      : run('sudo', ['-n', 'apt-get', ...args], { quiet: true, env });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium');
}

async function downloadByPlaywright() {
  console.log('No browser package to install; trying Playwright’s own download …');
  const cli = inRoot('node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], { quiet: true });
}

/**
 * The path of a browser: an installed one, else the system's package where that may be installed, else Playwright's
 * download. Undefined when none could be had.
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = installedBrowser();
  if (found || process.env.CHEST_BROWSER) return found;
  await installByApt();
  const packaged = installedBrowser();
  if (packaged) return packaged;
  await downloadByPlaywright();
  return installedBrowser();
}

/** What to say when there is none. */
export const browserMissing =
  'The browser tests need Chrome, Edge or Chromium and none could be found or installed. ' +
  'Install one (Debian, Ubuntu: apt-get install chromium) or name it: CHEST_BROWSER=/path/to/chrome npm test';
