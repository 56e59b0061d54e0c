import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { inRoot } from './root.mjs';

/**
 * A set of pages for the browser. A vite.config.mts in their folder says more; without one the addresses are relative,
 * so that the pages can be served under any path.
 * @param {string} source folder with an index.html
 * @param {string} to folder
 */
export async function buildPages(source, to) {
  const root = inRoot(...source.split('/'));
  const configFile = inRoot(...source.split('/'), 'vite.config.mts');
  const hasOwn = existsSync(configFile);
  await build({
    configFile: hasOwn ? configFile : false,
    root,
    ...(hasOwn ? {} : { base: './', plugins: [react()] }),
    logLevel: 'silent',
    build: { outDir: to, emptyOutDir: true, target: 'es2022', manifest: 'assets.json' },
  });
}
