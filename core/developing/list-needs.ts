import { inFundTeam, type Actor } from '../kernel/actor';
import type { NeighbourhoodId, ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Chest } from '../founding/chest';
import { cellsToHide, countNeeds, type NeedCell } from './count-needs';
import type { Need } from './need';
import type { NeedCount, NeedsView } from './need-view';
import { areaName, showNeed, themeName } from './show-need';

export type ListNeedsPorts = Pick<Ports, 'recent' | 'needs'>;

export interface ListNeedsInput {
  readonly neighbourhood?: NeighbourhoodId | undefined;
  readonly theme?: ThemeId | undefined;
}

/**
 * Needs of the chest, for anybody with a role in it. The fund team sees every need and full counts. Others see the needs
 * that they raised themselves, and counts with small ones hidden; what is hidden is worked out over the whole table
 * before the search narrows it, so that no search shows what another hides.
 */
export const listNeeds =
  (ports: ListNeedsPorts) =>
  async (actor: Actor, input: ListNeedsInput): Promise<Outcome<NeedsView>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const seesAll = inFundTeam(actor);
    const [chest, rows] = await Promise.all([
      ports.recent.chest(),
      ports.needs.search(seesAll ? present(input) : {}),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const needs = rows
      .filter((row) => isAskedFor(row.value, input) && (seesAll || row.value.raisers.includes(actor.key)))
      .sort(newestFirst)
      .map((row) => showNeed(actor, chest.value, row));
    const cells = countNeeds(rows.map((row) => row.value));
    const hidden = seesAll ? new Set<NeedCell>() : cellsToHide(cells);
    const asked = cells.filter((cell) => isAskedFor(cell, input));
    return done({ needs, counts: asked.map((cell) => showCount(chest.value, cell, hidden.has(cell))) });
  };

function isAskedFor(
  part: { readonly neighbourhood: string; readonly theme?: string },
  { neighbourhood, theme }: ListNeedsInput,
): boolean {
  const isHere = neighbourhood === undefined || part.neighbourhood === neighbourhood;
  return isHere && (theme === undefined || part.theme === theme);
}

function newestFirst(left: Row<Need>, right: Row<Need>): number {
  return left.value.raisedAt < right.value.raisedAt ? 1 : -1;
}

function showCount(chest: Chest, cell: NeedCell, isHidden: boolean): NeedCount {
  return {
    neighbourhood: areaName(chest, cell.neighbourhood),
    theme: cell.theme === '' ? 'Not sorted yet' : themeName(chest, cell.theme),
    count: isHidden ? 'hidden' : cell.count,
  };
}
