import type { Ids } from '../../../core/ports/ids';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The same ids in the same order for the same seed (mulberry32). */
export function seededIds(seed = 1): Ids {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const letter = (): string => letters.charAt(Math.floor(random() * letters.length));
  return { next: () => Array.from({ length: 20 }, letter).join('') };
}
