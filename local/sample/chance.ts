import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is always the same for the same words: the sample has no other chance in it. */
export function chance(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the choices, always the same for the same words. Throws for no choices. */
export function pick<Choice>(choices: readonly Choice[], ...words: readonly string[]): Choice {
  const choice = choices[Math.floor(chance(...words) * choices.length)];
  if (choice === undefined) throw new RangeError('there is nothing to choose from');
  return choice;
}
