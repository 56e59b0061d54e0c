import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { lazyPackages } from './lazy-packages.mjs';
import { inRoot, root } from './root.mjs';

/** What Azure's own worker supplies at run time. */
const suppliedByHost = ['@azure/functions-core'];

/** The views are compiled by the build: what runs needs no compiler. */
const drawsOnly = 'nunjucks/browser/nunjucks-slim.js';

/** The entry: small, because Node keeps compiled code only of what is loaded after the cache was asked for. */
const loader =
  "'use strict';\nrequire('node:module').enableCompileCache?.();\nmodule.exports = require('./app.js');\n";

/**
 * One function app as it is deployed: main.js, the chunks it loads on demand (the bot, when a message arrives),
 * host.json and a package.json naming the entry. esbuild splits ES modules only, so the chunks are made as such and
 * then turned to CommonJS one by one: a module that two chunks use is then loaded once.
 * @param {string} app 'team' or 'public'
 * @param {string} to folder, which exists
 */
export async function buildFunctionApp(app, to) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { app: inRoot('functions', app, 'main.ts') },
    outdir: to,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['main', 'module'],
    external: suppliedByHost,
    alias: { nunjucks: drawsOnly },
    plugins: [lazyPackages(to)],
    chunkNames: '[name]-[hash]',
    metafile: true,
    logLevel: 'silent',
  });
  for (const file of result.outputFiles) {
    const options = /** @type {const} */ ({
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      loader: 'js',
    });
    const { code } = await transform(file.text, { ...options, minifySyntax: true, minifyWhitespace: true });
    writeFileSync(file.path, code);
  }
  writeFileSync(join(to, 'main.js'), loader);
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(deployedPackage(app), null, 2)}\n`);
  const settings = inRoot('functions', app, 'host.json');
  if (!existsSync(settings)) throw new Error(`functions/${app}/host.json is missing`);
  copyFileSync(settings, join(to, 'host.json'));
}

/** @param {string} app */
function deployedPackage(app) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return { name: `community-chest-${app}`, version, private: true, main: 'main.js' };
}
