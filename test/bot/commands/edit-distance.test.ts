import fc from 'fast-check';
import { editDistance, isNearly } from '../../../bot/commands/edit-distance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
const far = 20;

/** The textbook table, slow and plain, to compare with. */
function plainDistance(left: string, right: string): number {
  const table: number[][] = [];
  for (let row = 0; row <= left.length; row += 1) {
    const line: number[] = [];
    table.push(line);
    for (let column = 0; column <= right.length; column += 1) {
      if (row === 0 || column === 0) {
        line.push(row + column);
        continue;
      }
      const at = (r: number, c: number): number => table[r]?.[c] ?? far;
      const change = at(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swap = isSwap ? at(row - 2, column - 2) + 1 : far;
      line.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, change, swap));
    }
  }
  return table[left.length]?.[right.length] ?? far;
}

test.each([
  ['status', 'status', 0],
  ['staus', 'status', 1],
  ['sttaus', 'status', 1],
  ['statis', 'status', 1],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
])('%s and %s are %i apart', (left, right, distance) => {
  expect(editDistance(left, right, far)).toBe(distance);
});

test('agrees with the textbook, whichever way round', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(editDistance(left, right, far)).toBe(plainDistance(left, right));
      expect(editDistance(right, left, far)).toBe(editDistance(left, right, far));
    }),
  );
});

test('stops at its limit with one more than the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, limit) => {
      expect(editDistance(left, right, limit)).toBe(Math.min(plainDistance(left, right), limit + 1));
    }),
  );
});

test('short words must be right', () => {
  expect(isNearly('hat', 'hit')).toBe(false);
  expect(isNearly('hills', 'hill')).toBe(true);
});
