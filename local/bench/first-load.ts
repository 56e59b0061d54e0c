import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { atMost, seen, type Section } from './figure';

/** 170 KiB. */
const mostBytes = 170 * 1024;

const built = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
  }),
);

/** The build's own table of its files. */
export type BuiltFiles = z.infer<typeof built>;

/** The files of JavaScript that a first visit loads: the entry and all that it imports before it runs. Throws without an entry. */
export function firstFiles(table: BuiltFiles): readonly string[] {
  const entry = Object.keys(table).find((name) => table[name]?.isEntry === true);
  if (entry === undefined) throw new Error('The built tabs have no entry.');
  const reached = new Set([entry]);
  for (const name of reached) for (const imported of table[name]?.imports ?? []) reached.add(imported);
  return [...reached].map((name) => table[name]?.file ?? name).filter((file) => file.endsWith('.js'));
}

/** How much JavaScript a tab loads before it shows something, in bytes after gzip. */
export function measureFirstLoad(tabsFolder: string): Section {
  const table = built.parse(JSON.parse(readFileSync(join(tabsFolder, 'assets.json'), 'utf8')));
  const files = firstFiles(table);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(tabsFolder, file))).length, 0);
  return {
    name: 'tabs',
    how: 'The entry of dist/tabs and every file that it imports statically, each gzipped by itself at the usual level.',
    figures: [
      atMost('first load of a tab, JavaScript after gzip', bytes, 'bytes', mostBytes),
      seen('files of JavaScript in it', files.length, 'files'),
    ],
  };
}
