import type { Chest } from '../founding/chest';
import { usualRule } from '../kernel/suppress';
import { countNeeds, noTheme, showTable, sizeOf } from './count-needs';
import type { Need, Trend } from './need';
import { cellsOfCounts, type Month, type NeedCount } from './need-count';
import { unmetStates, type NeedState } from './need-states';
import type { WorkshopTheme } from './priority-view';

/** States in which a need may stand behind a priority. */
const behindStates: readonly NeedState[] = ['accepted', 'prioritised', 'claimed'];

const trendOrder: readonly Trend[] = ['growing', 'steady', 'not-known', 'falling'];

/**
 * The themes that a workshop starts from: those with needs that wait or with counts, in the order of needs, then of the
 * areas they stand in, then growing before steady before falling, then of what was counted, then by name. The order
 * follows from shown figures only, so that it gives no hidden one away.
 */
export function workshopList(
  chest: Chest,
  needs: readonly Need[],
  counts: readonly NeedCount[],
  from: Month,
): readonly WorkshopTheme[] {
  const rule = chest.smallNumbers ?? usualRule;
  const needCells = countNeeds(needs);
  const countCells = cellsOfCounts(counts, from);
  const needTable = showTable(needCells, chest, rule);
  const countTable = showTable(countCells, chest, rule);
  const themes = new Map([...countTable.themes, ...needTable.themes].map(({ id, name }) => [id, name]));
  themes.delete(noTheme);
  const lines = [...themes].map(([theme, name]): WorkshopTheme => {
    const own = needs.filter((need) => need.theme === theme);
    const counted = countTable.themes.find(({ id }) => id === theme)?.count;
    const areas = [...needCells, ...countCells].filter(({ row, count }) => row === theme && count > 0);
    return {
      theme,
      name,
      needs: needTable.themes.find(({ id }) => id === theme)?.count ?? 0,
      ...(counted === undefined ? {} : { counted }),
      areas: new Set(areas.map(({ column }) => column)).size,
      trend: trendOf(own.filter(({ state }) => unmetStates.includes(state))),
      unfundedRounds: Math.max(0, ...own.map(({ unfundedRounds = 0 }) => unfundedRounds)),
      behind: own.filter(({ state }) => behindStates.includes(state)).map(({ id }) => id),
    };
  });
  return lines.toSorted(moreUrgentFirst);
}

/** What most raisers who know say of a theme; «steady» where they differ. */
function trendOf(needs: readonly Need[]): Trend {
  const said = needs.flatMap(({ trend }) => (trend === undefined || trend === 'not-known' ? [] : [trend]));
  if (said.length === 0) return 'not-known';
  const most = trendOrder.find((trend) => said.filter((each) => each === trend).length * 2 > said.length);
  return most ?? 'steady';
}

function moreUrgentFirst(left: WorkshopTheme, right: WorkshopTheme): number {
  return (
    sizeOf(right.needs) - sizeOf(left.needs) ||
    right.areas - left.areas ||
    trendOrder.indexOf(left.trend) - trendOrder.indexOf(right.trend) ||
    sizeOf(right.counted ?? 0) - sizeOf(left.counted ?? 0) ||
    (left.name < right.name ? -1 : 1)
  );
}
