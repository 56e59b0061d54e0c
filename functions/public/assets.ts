import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { AssetPaths } from './render';

/** One asset in memory, plain and compressed. */
export interface Asset {
  readonly type: string;
  readonly plain: Uint8Array;
  readonly gzip: Uint8Array;
}

/** What the build made for the site: compiled views, assets by the name in their address, and those addresses. */
export interface BuiltSite {
  readonly views: Readonly<Record<string, unknown>>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly paths: AssetPaths;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const names = z.record(z.string(), z.string());
const compiled = z.record(z.string(), z.unknown());

/** Reads what was built into memory, once, at the start. Throws when it is not whole. */
export function readBuiltSite(folder: string): BuiltSite {
  const root = resolve(folder);
  const named = names.parse(JSON.parse(readFileSync(join(root, 'assets.json'), 'utf8')));
  const files = readdirSync(join(root, 'assets')).filter((name) => types[extname(name)] !== undefined);
  const assets = new Map(
    files.map((name): [string, Asset] => [
      name,
      {
        type: types[extname(name)] ?? '',
        plain: readFileSync(join(root, 'assets', name)),
        gzip: readFileSync(join(root, 'assets', `${name}.gz`)),
      },
    ]),
  );
  const load: (path: string) => unknown = createRequire(join(root, 'views.js'));
  const views = compiled.parse(load(join(root, 'views.js')));
  return { views, assets, paths: assetPaths(named) };
}

/** The addresses of assets from their names. */
export function assetPaths(named: Readonly<Record<string, string>>): AssetPaths {
  return Object.fromEntries(Object.entries(named).map(([plain, hashed]) => [plain, `/assets/${hashed}`]));
}
