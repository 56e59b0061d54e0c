import type { Theme } from '../founding/chest';
import type { Neighbourhood } from '../kernel/places';
import { suppressTable, type CountCell, type ShownCount, type SuppressionRule } from '../kernel/suppress';
import type { Need } from './need';
import { unmetStates } from './need-states';
import type { CountTable } from './need-view';

/** What needs without a theme count under. */
export const noTheme = '';
const noThemeName = 'Not sorted yet';

/**
 * How often needs that wait to be met were raised, by theme (row) and area (column): each person who raised or joined
 * one counts, so that merging like needs loses no count (grant anchors e1). No empty cells.
 */
export function countNeeds(needs: readonly Need[]): readonly CountCell[] {
  const waiting = needs.filter(({ state }) => unmetStates.includes(state));
  const cells = Map.groupBy(waiting, ({ theme = noTheme, neighbourhood }) => `${theme}|${neighbourhood}`);
  return [...cells.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    return [
      {
        row: first.theme ?? noTheme,
        column: first.neighbourhood,
        count: group.reduce((sum, { raisers }) => sum + raisers.length, 0),
      },
    ];
  });
}

/** The names of a chest's themes and areas. */
interface Names {
  readonly themes: readonly Theme[];
  readonly neighbourhoods: readonly Neighbourhood[];
}

/**
 * A table of counts as anybody may see it, by the chest's rule (kernel/suppress). Every area stands there, and every
 * theme that something is counted under, in the order of the shown totals and then by name: never by hidden ones.
 */
export function showTable(
  cells: readonly CountCell[],
  { themes, neighbourhoods }: Names,
  rule: SuppressionRule,
): CountTable {
  const shown = suppressTable(cells, rule);
  const themeNames = new Map([[noTheme, noThemeName], ...themes.map(({ id, name }) => [id, name] as const)]);
  const areaNames = new Map(neighbourhoods.map(({ id, name }) => [id, name]));
  const areas = new Set([...areaNames.keys(), ...shown.columns.keys()]);
  return {
    themes: [...shown.rows]
      .map(([id, count]) => ({ id, name: themeNames.get(id) ?? id, count }))
      .sort((left, right) => sizeOf(right.count) - sizeOf(left.count) || compare(left.name, right.name)),
    neighbourhoods: [...areas].map((id) => ({
      id,
      name: areaNames.get(id) ?? id,
      count: shown.columns.get(id) ?? 0,
    })),
    cells: shown.cells.map(({ row, column, count }) => ({ theme: row, neighbourhood: column, count })),
    total: shown.total,
    rule,
  };
}

/** For putting shown counts in order: a hidden one stands between nothing and the smallest shown. */
export function sizeOf(count: ShownCount): number {
  return count === 'hidden' ? 1 : count;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
