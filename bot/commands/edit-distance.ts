/**
 * Damerau-Levenshtein distance (optimal string alignment): letters added, dropped, changed or swapped with a
 * neighbour. Answers `limit + 1` as soon as it is over the limit.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let older: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = nextLine(left, right, row, last, older);
    if (Math.min(...line) > limit) return limit + 1;
    [older, last] = [last, line];
  }
  return Math.min(last[right.length] ?? limit + 1, limit + 1);
}

function nextLine(
  left: string,
  right: string,
  row: number,
  last: readonly number[],
  older: readonly number[],
): readonly number[] {
  const line = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const isSame = left[row - 1] === right[column - 1];
    const isSwap =
      row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const steps = [at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1)];
    line.push(Math.min(...steps, isSwap ? at(older, column - 2) + 1 : Infinity));
  }
  return line;
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Infinity;
}

/** How many slips a word may have and still be meant: none up to 3 letters, 1 up to 5, 2 above. */
export function slipsAllowed(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

/** True when the words are the same but for slips of typing. */
export function isNearly(typed: string, meant: string): boolean {
  const limit = Math.min(slipsAllowed(typed), slipsAllowed(meant));
  return editDistance(typed, meant, limit) <= limit;
}
