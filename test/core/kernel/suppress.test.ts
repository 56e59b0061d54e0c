import fc from 'fast-check';
import {
  largestHidden,
  percentageOf,
  suppressCount,
  suppressionRules,
  suppressLine,
  suppressTable,
  type CountCell,
  type ShownCount,
  type SuppressionRule,
} from '../../../core/kernel/suppress';

function table(...rows: readonly (readonly number[])[]): readonly CountCell[] {
  return rows.flatMap((row, at) =>
    row.map((count, column) => ({ row: `r${at}`, column: `c${column}`, count })),
  );
}

/** Every whole number that a reader may think of, from how a count is shown. */
function thinkable(shown: ShownCount, rule: SuppressionRule, most: number): readonly number[] {
  if (shown === 'hidden') return Array.from({ length: most }, (_, at) => at + 1);
  if (shown === 0 || rule === 'under-5') return [shown];
  return [-2, -1, 0, 1, 2].map((by) => shown + by);
}

function fits(shown: ShownCount, sum: number, rule: SuppressionRule): boolean {
  return shown === 'hidden' ? sum > 0 : thinkable(shown, rule, 0).includes(sum);
}

describe('small numbers', () => {
  test('0 stays, 1 to 7 are hidden, the rest goes to the nearest 5', () => {
    const shown = [0, 1, 7, 8, 12, 13, 40, 43].map((count) => suppressCount(count, 'nearest-5'));
    expect(shown).toEqual([0, 'hidden', 'hidden', 10, 10, 15, 40, 45]);
  });

  test('by the older rule only 1 to 4 are hidden and the rest is exact', () => {
    const shown = [0, 1, 4, 5, 43].map((count) => suppressCount(count, 'under-5'));
    expect(shown).toEqual([0, 'hidden', 'hidden', 5, 43]);
  });

  test('percentages come from the figures as shown', () => {
    expect(percentageOf(10, 45)).toBe(22);
    expect(percentageOf('hidden', 45)).toBe('hidden');
    expect(percentageOf(10, 'hidden')).toBe('hidden');
    expect(percentageOf(0, 0)).toBe('hidden');
  });
});

describe('a table with totals', () => {
  test('hides a second cell of the row and of the column where a total would give the first away', () => {
    const shown = suppressTable(table([3, 40, 60], [20, 30, 70], [50, 80, 90]), 'under-5');
    const hidden = shown.cells
      .filter(({ count }) => count === 'hidden')
      .map(({ row, column }) => row + column);
    expect(hidden).toContain('r0c0');
    expect(hidden).toHaveLength(4);
    expect(shown.rows.get('r0')).toBe(103);
    expect(shown.total).toBe(443);
  });

  test('hides no more than it must where two small cells already cover one another', () => {
    const shown = suppressTable(table([3, 2, 60], [4, 3, 70]), 'under-5');
    expect(shown.cells.filter(({ count }) => count === 'hidden')).toHaveLength(4);
  });

  test('hides more where many cells of one stand under an exact total', () => {
    const { counts, total } = suppressLine([1, 1, 1, 1, 1], 'under-5');
    expect(counts).toEqual(Array(5).fill('hidden'));
    expect(total).toBe('hidden');
  });

  test('hides more where rounding alone would give a cell away', () => {
    const { counts, total } = suppressLine([7, 12, 12, 12], 'nearest-5');
    expect(
      counts.filter((count) => count === 'hidden').length + (total === 'hidden' ? 1 : 0),
    ).toBeGreaterThan(1);
  });

  test('hides a small total that other totals would give away', () => {
    const shown = suppressTable(table([2, 1], [50, 60], [70, 80]), 'under-5');
    expect(shown.rows.get('r0')).toBe('hidden');
    const totals = [...shown.rows.values(), shown.total].filter((count) => count === 'hidden');
    expect(totals.length).toBeGreaterThan(1);
  });

  test('zeros stand, and an empty table is empty', () => {
    expect(suppressTable(table([0, 40], [0, 50]), 'nearest-5').columns.get('c0')).toBe(0);
    expect(suppressTable([], 'nearest-5')).toEqual({
      cells: [],
      rows: new Map(),
      columns: new Map(),
      total: 0,
    });
  });

  test('a big table is covered in a moment', () => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 28 }, (_unused, column) => (row * 31 + column * 17) % 23),
    );
    for (const rule of suppressionRules) expect(suppressTable(table(...rows), rule).cells).toHaveLength(336);
  });
});

/** Looks through every table of whole numbers that fits what is shown, and gathers what each cell could be. */
function possible(shown: ReturnType<typeof suppressTable>, rule: SuppressionRule, most: number) {
  const found = shown.cells.map(() => new Set<number>());
  const choices = shown.cells.map(({ count }) => thinkable(count, rule, most));
  const tried: number[] = [];
  const isFitting = (): boolean => {
    const sums = new Map<string, number>();
    for (const [at, { row, column }] of shown.cells.entries()) {
      for (const line of [row, column]) sums.set(line, (sums.get(line) ?? 0) + (tried[at] ?? 0));
    }
    const total = tried.reduce((sum, count) => sum + count, 0);
    const totals = [...shown.rows, ...shown.columns];
    return (
      totals.every(([line, count]) => fits(count, sums.get(line) ?? 0, rule)) &&
      fits(shown.total, total, rule)
    );
  };
  const walk = (at: number): void => {
    const options = choices[at];
    if (options === undefined) {
      if (isFitting()) for (const [place, count] of tried.entries()) found[place]?.add(count);
      return;
    }
    for (const option of options) {
      tried[at] = option;
      walk(at + 1);
    }
  };
  walk(0);
  return found;
}

describe('whatever is shown', () => {
  const shapes = [
    { rows: 2, columns: 2, largest: 9, most: 12, runs: 60 },
    { rows: 1, columns: 4, largest: 9, most: 12, runs: 30 },
    { rows: 4, columns: 1, largest: 9, most: 12, runs: 30 },
    { rows: 2, columns: 3, largest: 5, most: 7, runs: 25 },
  ] as const;
  const cases = suppressionRules.flatMap((rule) => shapes.map((shape) => ({ rule, ...shape })));

  test.each(cases)(
    '$rule, $rows by $columns: no hidden cell can be worked out from the other figures',
    ({ rule, rows, columns, largest, most, runs }) => {
      const counts = fc.oneof(fc.nat(largest), fc.integer({ min: 1, max: 3 }));
      const row = fc.array(counts, { minLength: columns, maxLength: columns });
      const given = fc.array(row, { minLength: rows, maxLength: rows });
      fc.assert(
        fc.property(given, (values) => {
          const shown = suppressTable(table(...values), rule);
          const found = possible(shown, rule, most);
          for (const [at, { count }] of shown.cells.entries()) {
            if (count === 'hidden') expect(found[at]?.size).toBeGreaterThan(1);
          }
        }),
        { numRuns: runs },
      );
    },
  );

  test.each(suppressionRules)('%s: no small count is ever shown', (rule) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }), { maxLength: 6 }),
        (rows) => {
          const shown = suppressTable(table(...rows), rule);
          const all = [
            ...shown.cells.map(({ count }) => count),
            ...shown.rows.values(),
            ...shown.columns.values(),
          ];
          for (const count of all) {
            if (count !== 'hidden' && count !== 0) expect(count).toBeGreaterThan(largestHidden(rule));
          }
        },
      ),
    );
  });
});
