import { inFundTeam, type Actor } from '../kernel/actor';
import type { NeighbourhoodId, ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import { usualRule } from '../kernel/suppress';
import type { Ports } from '../ports/ports';
import type { Chest } from '../founding/chest';
import { countNeeds, noTheme, showTable } from './count-needs';
import type { Need } from './need';
import { cellsOfCounts, firstMonthShown } from './need-count';
import type { CountTable, NeedsView, ShownNeedCount } from './need-view';
import { showNeed } from './show-need';

export type ListNeedsPorts = Pick<Ports, 'recent' | 'needs' | 'needCounts' | 'clock'>;

export interface ListNeedsInput {
  readonly neighbourhood?: NeighbourhoodId | undefined;
  readonly theme?: ThemeId | undefined;
}

/**
 * Needs of the chest, for anybody with a role in it. The fund team sees every need, others those that they raised or
 * joined. Counts are the same for everybody, with small ones hidden: what is hidden is worked out over the whole table
 * before the search narrows it, so that no search shows what another hides.
 */
export const listNeeds =
  (ports: ListNeedsPorts) =>
  async (actor: Actor, input: ListNeedsInput): Promise<Outcome<NeedsView>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const seesAll = inFundTeam(actor);
    const from = firstMonthShown(ports.clock.now());
    const [chest, rows, counts] = await Promise.all([
      ports.recent.chest(),
      ports.needs.search({}),
      ports.needCounts.since(from),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const needs = rows
      .filter((row) => isAskedFor(row.value, input) && (seesAll || row.value.raisers.includes(actor.key)))
      .sort(newestFirst)
      .map((row) => showNeed(actor, chest.value, row));
    const table = tableOf(chest.value, countNeeds(rows.map((row) => row.value)));
    const cells = cellsOfCounts(
      counts.map((row) => row.value),
      from,
    );
    const counted = cells.length === 0 ? undefined : tableOf(chest.value, cells);
    return done(present({ needs, counts: countsOf(table, input), table, counted }));
  };

function tableOf(chest: Chest, cells: ReturnType<typeof countNeeds>): CountTable {
  return showTable(cells, chest, chest.smallNumbers ?? usualRule);
}

function isAskedFor(part: Pick<Need, 'neighbourhood' | 'theme'>, asked: ListNeedsInput): boolean {
  const isHere = asked.neighbourhood === undefined || part.neighbourhood === asked.neighbourhood;
  return isHere && (asked.theme === undefined || (part.theme ?? noTheme) === asked.theme);
}

function newestFirst(left: Row<Need>, right: Row<Need>): number {
  return left.value.raisedAt < right.value.raisedAt ? 1 : -1;
}

function countsOf({ themes, neighbourhoods, cells }: CountTable, asked: ListNeedsInput) {
  const nameOf = (lines: CountTable['themes'], id: string) =>
    lines.find((line) => line.id === id)?.name ?? id;
  return cells
    .filter((cell) => isAskedFor(cell, asked))
    .map(({ theme, neighbourhood, count }): ShownNeedCount => ({
      neighbourhood: nameOf(neighbourhoods, neighbourhood),
      theme: nameOf(themes, theme),
      count,
    }));
}
