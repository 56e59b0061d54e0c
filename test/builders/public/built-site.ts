import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { assetPaths, type BuiltSite } from '../../../functions/public/assets';

/** The build's own scripts, as far as the site goes. */
interface SiteScripts {
  makeAssets(): Promise<{
    readonly files: ReadonlyMap<string, Buffer>;
    readonly names: Record<string, string>;
  }>;
  compileViews(): string;
}

const scripts = join(__dirname, '../../../scripts');

async function siteScripts(): Promise<SiteScripts> {
  // The build is plain JavaScript, outside the projects that are compiled.
  const assets: SiteScripts = await import(join(scripts, 'build-site.mjs'));
  const views: SiteScripts = await import(join(scripts, 'build-views.mjs'));
  return { makeAssets: assets.makeAssets, compileViews: views.compileViews };
}

let made: Promise<BuiltSite> | undefined;

/** What the build makes for the public site, made in process and once. */
export function builtSite(): Promise<BuiltSite> {
  made ??= make();
  return made;
}

async function make(): Promise<BuiltSite> {
  const { makeAssets, compileViews } = await siteScripts();
  const { files, names } = await makeAssets();
  const assets = new Map(
    [...files].map(([name, plain]) => [name, { type: typeOf(name), plain, gzip: gzipSync(plain) }]),
  );
  return { views: loaded(compileViews()), assets, paths: assetPaths(names) };
}

/** The build's module of views, as Node would load it from its file. */
function loaded(source: string): Readonly<Record<string, unknown>> {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  compileFunction(source, ['module'])(module);
  return module.exports;
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css; charset=utf-8';
  return name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'image/svg+xml';
}
