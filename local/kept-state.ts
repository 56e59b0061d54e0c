import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised when what an older start kept can no longer be gone on with: other lists, other accounts, another sample. */
const shape = '2';

const markIn = (folder: string): string => join(folder, 'kept-shape');

/** What a start finds: nothing, what it can go on with, or something older, which it has put aside under this name. */
export type Kept = 'nothing' | 'whole' | { readonly putAside: string };

/** Looks at what is kept in a folder. What an older version kept is moved aside, not deleted. */
export function findKept(folder: string): Kept {
  if (!existsSync(folder)) return 'nothing';
  const mark = markIn(folder);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === shape) return 'whole';
  const putAside = `${folder}-before`;
  rmSync(putAside, { recursive: true, force: true });
  renameSync(folder, putAside);
  return { putAside };
}

/** Says that what is kept there is whole, so that the next start goes on from it. */
export function markWhole(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(markIn(folder), shape);
}
