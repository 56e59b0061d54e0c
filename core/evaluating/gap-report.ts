import type { Chest } from '../founding/chest';
import type { Pence } from '../kernel/money';
import type { NeighbourhoodId, ThemeId } from '../kernel/ids';
import {
  suppressCount,
  usualRule,
  type CountCell,
  type ShownCount,
  type SuppressionRule,
} from '../kernel/suppress';
import { showTable, sizeOf } from '../developing/count-needs';
import type { CountTable } from '../developing/need-view';
import {
  populationGroupNames,
  populationGroups,
  type PopulationGroup,
} from '../engaging/outreach/group-facts';

/** A grant that was given, as far as the gap report looks at it. */
export interface GivenGrant {
  readonly themes: readonly ThemeId[];
  readonly neighbourhood: NeighbourhoodId;
  readonly serves: readonly PopulationGroup[];
  readonly amountPence: Pence;
}

/** How what is needed and what is funded stand to each other. */
export type Gap = 'nothing-funded' | 'some-funded' | 'no-need-known';

/** A theme or an area with what is needed there and what was funded. */
export interface GapLine {
  readonly id: string;
  readonly name: string;
  readonly needs: ShownCount;
  /** What spreadsheets counted; absent where none was brought in. */
  readonly counted?: ShownCount;
  readonly grants: number;
  readonly grantedPence: Pence;
  readonly gap: Gap;
}

/** A theme that is needed in an area and for which nothing there was funded. */
export interface UnfundedCell {
  readonly theme: string;
  readonly neighbourhood: string;
  readonly needs: ShownCount;
  readonly counted?: ShownCount;
}

/** Needs against funded activity of the last twelve months. */
export interface GapReport {
  readonly byTheme: readonly GapLine[];
  readonly byNeighbourhood: readonly GapLine[];
  /** Themes that are needed in an area and for which nothing there was funded. */
  readonly unfunded: readonly UnfundedCell[];
  /** Grants by the people that their groups say they serve; one that serves several counts for each. */
  readonly byGroupServed: readonly { readonly name: string; readonly grants: ShownCount }[];
  /** Grants whose groups did not say whom they serve. */
  readonly groupNotKnown: ShownCount;
  readonly grants: number;
  readonly grantedPence: Pence;
  readonly rule: SuppressionRule;
}

export interface GapSources {
  readonly needs: readonly CountCell[];
  readonly counted: readonly CountCell[];
  readonly grants: readonly GivenGrant[];
}

/**
 * Needs, and what was counted, against grants, by theme and by area. Needs and counts are those of the needs page, with
 * the same small numbers hidden; the order follows from shown figures only. A grant with several themes counts for each,
 * so that the lines of themes do not add up to the total; its area is the one that it serves.
 */
export function gapReport(chest: Chest, { needs, counted, grants }: GapSources): GapReport {
  const rule = chest.smallNumbers ?? usualRule;
  const needTable = showTable(needs, chest, rule);
  const countTable = counted.length === 0 ? undefined : showTable(counted, chest, rule);
  const linesOf = (
    part: 'themes' | 'neighbourhoods',
    names: readonly { readonly id: string; readonly name: string }[],
    isOf: (grant: GivenGrant, id: string) => boolean,
  ) => {
    const known = new Map([...names, ...needTable[part]].map(({ id, name }) => [id, name]));
    return [...known].map(([id, name]) =>
      lineOf(id, name, {
        needs: countIn(needTable, part, id) ?? 0,
        counted: countTable === undefined ? undefined : (countIn(countTable, part, id) ?? 0),
        grants: grants.filter((grant) => isOf(grant, id)),
      }),
    );
  };
  const byTheme = linesOf('themes', chest.themes, (grant, id) => grant.themes.includes(id));
  const byArea = linesOf('neighbourhoods', chest.neighbourhoods, (grant, id) => grant.neighbourhood === id);
  return {
    byTheme: byTheme.filter(isWorthALine).toSorted(widestFirst),
    byNeighbourhood: byArea.toSorted(widestFirst),
    unfunded: unfundedIn(needTable, countTable, grants),
    ...groupsServed(grants, rule),
    grants: grants.length,
    grantedPence: sumOf(grants),
    rule,
  };
}

function countIn(table: CountTable, part: 'themes' | 'neighbourhoods', id: string): ShownCount | undefined {
  return table[part].find((line) => line.id === id)?.count;
}

interface LineParts {
  readonly needs: ShownCount;
  readonly counted: ShownCount | undefined;
  readonly grants: readonly GivenGrant[];
}

function lineOf(id: string, name: string, { needs, counted, grants }: LineParts): GapLine {
  const isNeeded = needs !== 0 || (counted ?? 0) !== 0;
  const gap = !isNeeded ? 'no-need-known' : grants.length === 0 ? 'nothing-funded' : 'some-funded';
  const figures = { grants: grants.length, grantedPence: sumOf(grants), gap } as const;
  return { id, name, needs, ...(counted === undefined ? {} : { counted }), ...figures };
}

function sumOf(grants: readonly GivenGrant[]): Pence {
  return grants.reduce((sum, { amountPence }) => sum + amountPence, 0);
}

function isWorthALine({ gap, grants }: GapLine): boolean {
  return gap !== 'no-need-known' || grants > 0;
}

const gapOrder: readonly Gap[] = ['nothing-funded', 'some-funded', 'no-need-known'];

function widestFirst(left: GapLine, right: GapLine): number {
  return (
    gapOrder.indexOf(left.gap) - gapOrder.indexOf(right.gap) ||
    sizeOf(right.needs) - sizeOf(left.needs) ||
    left.grantedPence - right.grantedPence ||
    (left.name < right.name ? -1 : 1)
  );
}

/** Each theme and area with needs or counts, and no grant: the most raised first, then the most counted. */
function unfundedIn(
  needTable: CountTable,
  countTable: CountTable | undefined,
  grants: readonly GivenGrant[],
): readonly UnfundedCell[] {
  const placeOf = (cell: CountTable['cells'][number]) => `${cell.theme}|${cell.neighbourhood}`;
  const needs = new Map(needTable.cells.map((cell) => [placeOf(cell), cell.count]));
  const counts = new Map(countTable?.cells.map((cell) => [placeOf(cell), cell.count]));
  const cells = new Map(
    [...(countTable?.cells ?? []), ...needTable.cells].map((cell) => [placeOf(cell), cell]),
  );
  const names = [needTable, ...(countTable === undefined ? [] : [countTable])];
  const isFunded = ({ theme, neighbourhood }: CountTable['cells'][number]) =>
    grants.some((grant) => grant.neighbourhood === neighbourhood && grant.themes.includes(theme));
  return [...cells]
    .filter(([, cell]) => cell.theme !== '' && cell.count !== 0 && !isFunded(cell))
    .map(([place, { theme, neighbourhood }]) => ({
      theme: nameIn(
        names.flatMap((table) => table.themes),
        theme,
      ),
      neighbourhood: nameIn(
        names.flatMap((table) => table.neighbourhoods),
        neighbourhood,
      ),
      needs: needs.get(place) ?? 0,
      ...(countTable === undefined ? {} : { counted: counts.get(place) ?? 0 }),
    }))
    .toSorted(
      (left, right) =>
        sizeOf(right.needs) - sizeOf(left.needs) ||
        sizeOf(right.counted ?? 0) - sizeOf(left.counted ?? 0) ||
        (`${left.theme}|${left.neighbourhood}` < `${right.theme}|${right.neighbourhood}` ? -1 : 1),
    );
}

function nameIn(lines: CountTable['themes'], id: string): string {
  return lines.find((line) => line.id === id)?.name ?? id;
}

/** Whom a group serves may say something of a small group: these counts are kept back like all others. */
function groupsServed(grants: readonly GivenGrant[], rule: SuppressionRule) {
  const byGroupServed = populationGroups.flatMap((group) => {
    const count = grants.filter(({ serves }) => serves.includes(group)).length;
    return count === 0 ? [] : [{ name: populationGroupNames[group], grants: suppressCount(count, rule) }];
  });
  const unknown = grants.filter(({ serves }) => serves.length === 0).length;
  return { byGroupServed, groupNotKnown: suppressCount(unknown, rule) };
}
