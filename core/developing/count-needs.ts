import type { Need } from './need';
import type { NeedState } from './need-states';

/** Counts below this are hidden outside the fund team: a small number could point at a person (domain notes 13.2). */
export const smallestShownCount = 5;

/** A cell of the table of needs, by ids. */
export interface NeedCell {
  readonly neighbourhood: string;
  readonly theme: string;
  readonly count: number;
}

/** Needs that do not stand for themselves any more. */
const uncounted: readonly NeedState[] = ['merged', 'redirected', 'declined'];

/** How many needs stand in each area and theme; a need without a theme counts under «» there. No empty cells. */
export function countNeeds(needs: readonly Need[]): readonly NeedCell[] {
  const cells = new Map<string, NeedCell>();
  for (const { state, neighbourhood, theme = '' } of needs) {
    if (uncounted.includes(state)) continue;
    const key = `${neighbourhood}|${theme}`;
    cells.set(key, { neighbourhood, theme, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()];
}

/**
 * The cells that must be hidden: those below the smallest shown count, and in each area and each theme with just one
 * hidden cell the smallest other one too, since the one could be worked out from a total. Repeats until no line has
 * a lone hidden cell that another could cover.
 */
export function cellsToHide(cells: readonly NeedCell[]): ReadonlySet<NeedCell> {
  const hidden = new Set(cells.filter((cell) => cell.count < smallestShownCount));
  const lines = [...linesBy(cells, (cell) => cell.neighbourhood), ...linesBy(cells, (cell) => cell.theme)];
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const line of lines) {
      const cover = coverFor(line, hidden);
      if (cover === undefined) continue;
      hidden.add(cover);
      isSettled = false;
    }
  }
  return hidden;
}

function linesBy(
  cells: readonly NeedCell[],
  lineOf: (cell: NeedCell) => string,
): readonly (readonly NeedCell[])[] {
  return [...Map.groupBy(cells, lineOf).values()];
}

function coverFor(line: readonly NeedCell[], hidden: ReadonlySet<NeedCell>): NeedCell | undefined {
  if (line.filter((cell) => hidden.has(cell)).length !== 1) return undefined;
  const shown = line.filter((cell) => !hidden.has(cell)).sort((left, right) => left.count - right.count);
  return shown[0];
}
