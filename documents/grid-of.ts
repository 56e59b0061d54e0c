import { countFileLimits, type CountGrid, type CountRow } from '../core/developing/count-grid';
import { done, refuse, type Outcome } from '../core/kernel/outcome';
import type { CountsFault } from '../core/kernel/refusal';

/** The refusal of a file of counts. */
export function refusedBecause(why: CountsFault, line?: number): Outcome<never> {
  return refuse({ code: 'counts-refused', why, ...(line === undefined ? {} : { line }) });
}

/** What a spreadsheet would work out instead of showing: «=1+1», «@SUM(A1)», «+cmd»; but not «-3» or «+44». */
const formula = /^\s*(?:=|@|[+-](?![\d.\s]*$))/;

/** A grid from rows of text, the headings first. Refuses formulas, too many rows or columns, and an empty file. */
export function gridOf(lines: readonly CountRow[]): Outcome<CountGrid> {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rows] = filled;
  if (first === undefined || rows.length === 0) return refusedBecause('empty');
  if (rows.length > countFileLimits.rows || first.cells.length > countFileLimits.columns) {
    return refusedBecause('too-many-rows');
  }
  const worked = filled.find(({ cells }) => cells.some((cell) => formula.test(cell)));
  if (worked !== undefined) return refusedBecause('formulas', worked.line);
  return done({
    headings: first.cells.map((cell) => cell.trim()),
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) })),
  });
}
