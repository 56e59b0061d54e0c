import { coverWhatIsDetermined, type Line } from './cover-counts';

/**
 * How small numbers are kept back (domain notes 13.2). «nearest-5»: 0 stays, 1 to 7 are hidden, the rest is rounded to
 * the nearest 5 (NHS England's rule below national level). «under-5»: 1 to 4 are hidden, the rest is exact.
 */
export const suppressionRules = ['nearest-5', 'under-5'] as const;
export type SuppressionRule = (typeof suppressionRules)[number];

export const usualRule: SuppressionRule = 'nearest-5';

/** A count as it may be shown, to anybody, on every surface. */
export type ShownCount = number | 'hidden';

/** The largest count that is hidden for being small. */
export function largestHidden(rule: SuppressionRule): number {
  return rule === 'nearest-5' ? 7 : 4;
}

/** One count that stands alone: no total, no other count is shown from which it could be worked out. */
export function suppressCount(count: number, rule: SuppressionRule): ShownCount {
  if (count === 0) return 0;
  if (count <= largestHidden(rule)) return 'hidden';
  return rule === 'nearest-5' ? Math.round(count / 5) * 5 : count;
}

/** A whole percentage, from the figures as they are shown; hidden when either is, or when there is nothing to share. */
export function percentageOf(part: ShownCount, whole: ShownCount): ShownCount {
  if (part === 'hidden' || whole === 'hidden' || whole === 0) return 'hidden';
  return Math.round((part / whole) * 100);
}

/** A count in a row and a column, by ids. */
export interface CountCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface ShownCell {
  readonly row: string;
  readonly column: string;
  readonly count: ShownCount;
}

/** A table as it may be shown with all its totals. Cells that were not given count 0 and are left out. */
export interface ShownTable {
  readonly cells: readonly ShownCell[];
  readonly rows: ReadonlyMap<string, ShownCount>;
  readonly columns: ReadonlyMap<string, ShownCount>;
  readonly total: ShownCount;
}

/**
 * A table of counts with row totals, column totals and a grand total, each hidden or rounded by the rule, and further
 * counts hidden until no hidden one can be worked out from what is shown: not even by a reader who knows the rule and
 * which cells were hidden for being small. Two cells of the same row and column are added up. The check is exact for
 * this one table (see cover-counts.ts); it says nothing of two tables that overlap, or of the same table shown on two
 * days: show one table, whole, and narrow the shown one.
 */
export function suppressTable(given: readonly CountCell[], rule: SuppressionRule): ShownTable {
  const cells = addUp(given);
  const rows = totalsBy(cells, (cell) => cell.row);
  const columns = totalsBy(cells, (cell) => cell.column);
  const total = sumOf(cells);
  const lines = [
    ...cells.map(({ row, column, count }) => lineOf(`row ${row}`, `column ${column}`, count, true)),
    ...[...rows].map(([row, count]) => lineOf('start', `row ${row}`, count, false)),
    ...[...columns].map(([column, count]) => lineOf(`column ${column}`, 'end', count, false)),
    lineOf('end', 'start', total, false),
  ];
  const shown = shownOf(lines, rule);
  const rowsFrom = cells.length;
  const columnsFrom = rowsFrom + rows.size;
  return {
    cells: cells.map(({ row, column }, at) => ({ row, column, count: shown[at] ?? 'hidden' })),
    rows: new Map([...rows.keys()].map((row, at) => [row, shown[rowsFrom + at] ?? 'hidden'])),
    columns: new Map([...columns.keys()].map((column, at) => [column, shown[columnsFrom + at] ?? 'hidden'])),
    total: shown.at(-1) ?? 'hidden',
  };
}

/** Counts with one total under them, by the same rule and with the same promise as a table. */
export function suppressLine(
  counts: readonly number[],
  rule: SuppressionRule,
): { readonly counts: readonly ShownCount[]; readonly total: ShownCount } {
  const parts = counts.map((count) => lineOf('start', 'end', count, true));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shown = shownOf([...parts, lineOf('end', 'start', total, false)], rule);
  return { counts: shown.slice(0, -1), total: shown.at(-1) ?? 'hidden' };
}

function lineOf(from: string, to: string, count: number, isCell: boolean) {
  return { from, to, count, isCell };
}

function shownOf(
  counted: readonly ReturnType<typeof lineOf>[],
  rule: SuppressionRule,
): readonly ShownCount[] {
  const shown = counted.map(({ count }) => suppressCount(count, rule));
  const lines = counted.map((line, at): Line => ({
    ...line,
    ...boundsOf(line, shown[at] ?? 'hidden', rule),
  }));
  const hidden = coverWhatIsDetermined(lines);
  return shown.map((count, at) => (hidden.has(at) ? 'hidden' : count));
}

/** What a reader knows of a count from how it is shown, or from its being small when it is not. */
function boundsOf({ isCell }: { readonly isCell: boolean }, shown: ShownCount, rule: SuppressionRule) {
  if (shown === 'hidden') {
    // Of a hidden total a reader knows no upper end: else seven cells of one under a total of seven could not be hidden.
    return { isHidden: true, least: 1, most: isCell ? largestHidden(rule) : Infinity };
  }
  const isExact = rule === 'under-5' || shown === 0;
  return { isHidden: false, least: isExact ? shown : shown - 2, most: isExact ? shown : shown + 2 };
}

function addUp(cells: readonly CountCell[]): readonly CountCell[] {
  const groups = Map.groupBy(cells, ({ row, column }) => `${row}|${column}`);
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    return first === undefined ? [] : [{ ...first, count: sumOf(group) }];
  });
}

function totalsBy(
  cells: readonly CountCell[],
  lineOfCell: (cell: CountCell) => string,
): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(cells, lineOfCell)].map(([line, group]) => [line, sumOf(group)]));
}

function sumOf(cells: readonly CountCell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
