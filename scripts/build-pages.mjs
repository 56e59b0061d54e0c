import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { inRoot } from './root.mjs';

/**
 * A set of pages for the browser. Addresses in it are relative, so that it can be served under any path.
 * @param {string} source folder with an index.html
 * @param {string} to folder
 */
export async function buildPages(source, to) {
  await build({
    configFile: false,
    root: inRoot(...source.split('/')),
    base: './',
    plugins: [react()],
    publicDir: inRoot(...source.split('/'), 'public'),
    logLevel: 'error',
    build: {
      outDir: to,
      emptyOutDir: true,
      target: 'es2022',
      manifest: 'assets.json',
      chunkSizeWarningLimit: 1000,
    },
  });
}
