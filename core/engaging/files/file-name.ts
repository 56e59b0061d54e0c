import { tidyText } from '../../kernel/text';

const longestName = 100;
/** No path, no drive, no character that a file system or a header reads as more than a letter. */
const forbidden = /[\\/:*?"<>|%;\u0000-\u001f]+/g;

/**
 * A file's name as it is kept and shown: the last part of a path, without characters that mean something to a file system
 * or a header, at most 100 characters with its ending kept. «file» where nothing is left.
 */
export function tidyFileName(name: string): string {
  const last = tidyText(name.split(/[\\/]/).at(-1) ?? '');
  const clean = last
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (clean === '') return 'file';
  if (clean.length <= longestName) return clean;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, longestName - ending.length).trimEnd()}${ending}`;
}
