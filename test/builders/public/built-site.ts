import { gzipSync } from 'node:zlib';
import { assetPaths, type BuiltSite } from '../../../functions/public/assets';
import { makeAssets } from '../../../scripts/build-site.mjs';
import { compileViews } from '../../../scripts/build-views.mjs';

let made: Promise<BuiltSite> | undefined;

/** What the build makes for the public site, made in process and once. */
export function builtSite(): Promise<BuiltSite> {
  made ??= make();
  return made;
}

async function make(): Promise<BuiltSite> {
  const { files, names } = await makeAssets();
  const assets = new Map(
    [...files].map(([name, plain]) => [name, { type: typeOf(name), plain, gzip: gzipSync(plain) }]),
  );
  return { views: loadViews(), assets, paths: assetPaths(names) };
}

function loadViews(): Readonly<Record<string, unknown>> {
  const compiled: { exports: Record<string, unknown> } = { exports: {} };
  // eslint-disable-next-line no-new-func -- the build's own module, as Node would load it from its file
  new Function('module', compileViews())(compiled);
  return compiled.exports;
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css; charset=utf-8';
  return name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'image/svg+xml';
}
