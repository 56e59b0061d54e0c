import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { AppValues } from './app-values';
import { fillManifest } from './fill-manifest';

/** A fixed moment, so that the same app makes the same file. */
const stamp = new Date('2020-01-01T00:00:00Z');

/**
 * Makes the file that is uploaded to Teams: the filled manifest and its two icons.
 * @param root the repository
 * @param target where the zip is written
 */
export function makePackage(root: string, values: AppValues, target: string): void {
  const source = join(root, 'teams-app');
  const manifest = fillManifest(readFileSync(join(source, 'manifest.json'), 'utf8'), values);
  const files = {
    'manifest.json': Buffer.from(manifest),
    'color.png': readFileSync(join(source, 'color.png')),
    'outline.png': readFileSync(join(source, 'outline.png')),
  };
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zipSync(files, { mtime: stamp, level: 9 }));
}
