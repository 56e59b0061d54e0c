// npm run build: writes dist/, each part only when what it is made from has changed.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { ensure } from './ensure.mjs';
import { inRoot } from './root.mjs';

const serverRooms = ['core', 'graph', 'storage', 'documents', 'solver', 'bot', 'functions'];
const alwaysRead = ['package-lock.json', 'package.json', 'scripts', 'tsconfig.base.json'];

/**
 * What is built, what it is made from, where it goes. A part whose source is not there is left out.
 * @typedef {{ name: string, source: string, from: string[], to: string, make: (to: string) => Promise<void> }} Part
 * @type {readonly Part[]}
 */
const parts = [
  {
    name: 'tabs',
    source: 'tabs/index.html',
    from: ['core', 'tabs'],
    to: 'dist/tabs',
    make: async (to) => (await import('./build-pages.mjs')).buildPages('tabs', to),
  },
  {
    name: 'team',
    source: 'functions/team/main.ts',
    from: [...serverRooms, 'tabs'],
    to: 'dist/functions/team',
    make: async (to) => {
      await (await import('./build-functions.mjs')).buildFunctionApp('team', to);
      // Deployed, the app serves the tabs itself.
      const tabs = inRoot('dist', 'tabs');
      if (existsSync(tabs)) cpSync(tabs, join(to, 'tabs'), { recursive: true });
    },
  },
  {
    name: 'public',
    source: 'functions/public/main.ts',
    from: serverRooms,
    to: 'dist/functions/public',
    make: async (to) => {
      await (await import('./build-functions.mjs')).buildFunctionApp('public', to);
      await (await import('./build-site.mjs')).buildSite(`${to}/site`);
    },
  },
  {
    name: 'local',
    source: 'local/start.ts',
    from: [...serverRooms, 'local', 'infra', 'teams-app', 'test'],
    to: 'dist/local',
    make: async (to) => (await import('./build-local.mjs')).buildLocalPrograms(to),
  },
  {
    name: 'teams-page',
    source: 'local/teams/page/index.html',
    from: ['core', 'local'],
    to: 'dist/teams-page',
    make: async (to) => (await import('./build-pages.mjs')).buildPages('local/teams/page', to),
  },
];

/** @param {Part} part */
const stampPath = (part) => inRoot('dist', '.stamps', part.name);

/** @param {Part} part */
async function buildPart(part) {
  const hash = contentHash([...alwaysRead, ...part.from]);
  const stamp = stampPath(part);
  const current = existsSync(stamp) && existsSync(inRoot(part.to)) ? readFileSync(stamp, 'utf8') : '';
  if (current === hash) return false;
  rmSync(stamp, { force: true });
  rmSync(inRoot(part.to), { recursive: true, force: true });
  mkdirSync(inRoot(part.to), { recursive: true });
  await part.make(inRoot(part.to));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/**
 * Builds what is stale and says so in one line each. A part that cannot be built does not keep the others from it.
 * @param {{ only?: readonly string[], quiet?: boolean }} [options] quiet writes to the error stream, for commands
 *   whose own output is read by a program
 * @returns {Promise<string[]>} what could not be built; the reason has been said
 */
export async function build(options = {}) {
  const say = options.quiet ? console.error : console.log;
  const failed = [];
  for (const part of parts) {
    if (options.only && !options.only.includes(part.name)) continue;
    if (!existsSync(inRoot(part.source))) continue;
    const started = performance.now();
    try {
      if (await buildPart(part))
        say(`Built ${part.to} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(
        `\n${part.to} could not be built:\n${error instanceof Error ? error.message : String(error)}\n`,
      );
      failed.push(part.to);
    }
  }
  return failed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensure();
  const quiet = process.argv.includes('--quiet');
  const only = process.argv.slice(2).filter((part) => part !== '--quiet');
  if ((await build(only.length > 0 ? { only, quiet } : { quiet })).length > 0) process.exit(1);
}
