import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Which files of JavaScript each source is, and needs at once, by the manifest that the build writes. */
export function openBundle(folder: string) {
  const chunks = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Record<string, Chunk>;
  const closure = (source: string, found = new Set<string>()): Set<string> => {
    const chunk = chunks[source];
    if (chunk === undefined) throw new Error(`nothing was built from ${source}`);
    if (found.has(source)) return found;
    found.add(source);
    for (const each of chunk.imports ?? []) closure(each, found);
    return found;
  };
  const kibibytes = (sources: ReadonlySet<string>): number => {
    const files = new Set([...sources].map((source) => chunks[source]?.file ?? ''));
    return (
      [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024
    );
  };
  return {
    /** KiB gzip of what these sources need together before the first of them can be shown. */
    together: (...sources: readonly string[]): number =>
      kibibytes(new Set(sources.flatMap((source) => [...closure(source)]))),
    /** KiB gzip that a page adds to what is there already. */
    added: (source: string, ...there: readonly string[]): number => {
      const have = new Set(there.flatMap((each) => [...closure(each)]));
      return kibibytes(new Set([...closure(source)].filter((each) => !have.has(each))));
    },
    text: (): string =>
      Object.values(chunks)
        .filter((chunk) => chunk.file.endsWith('.js'))
        .map((chunk) => readFileSync(join(folder, chunk.file), 'utf8'))
        .join('\n'),
  };
}
