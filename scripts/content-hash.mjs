import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Every file under a file or folder of the repository, sorted, without what is built or installed.
 * @param {string} path relative to the repository
 * @returns {string[]}
 */
export function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * One hash of the names and contents of everything under the given paths.
 * @param {readonly string[]} paths
 */
export function contentHash(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
