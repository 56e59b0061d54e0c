import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKept, markWhole } from '../../local/kept-state';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'community-chest-kept-'));
  folder = join(place, 'chest');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('what is kept between starts', () => {
  it('is nothing at first, and whole once it was said to be', () => {
    expect(findKept(folder)).toBe('nothing');
    markWhole(folder);
    expect(findKept(folder)).toBe('whole');
  });

  it('of an older version is put aside and not lost', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'graph.sqlite'), 'old');
    expect(findKept(folder)).toEqual({ putAside: `${folder}-before` });
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(join(`${folder}-before`, 'graph.sqlite'), 'utf8')).toBe('old');
  });

  it('puts only the newest aside', () => {
    for (const words of ['first', 'second']) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'words'), words);
      findKept(folder);
    }
    expect(readFileSync(join(`${folder}-before`, 'words'), 'utf8')).toBe('second');
  });
});
