import type { Neighbourhood } from '../../kernel/places';
import type { SuppressionRule } from '../../kernel/suppress';
import type { Reached } from './funnel';
import { incomeBands, populationGroupNames, populationGroups, type PopulationGroup } from './group-facts';
import type { FunnelLine, NamedLine, ReachTable } from './reach-view';
import { suppressOverlapping, suppressParts, type FunnelPart } from './suppress-funnel';

const notKnown = 'not-known';

/** The line of all, and a table for each dimension, small numbers hidden by the rule. */
export function reachTables(
  neighbourhoods: readonly Neighbourhood[],
  reached: readonly Reached[],
  rule: SuppressionRule,
): { readonly all: FunnelLine; readonly tables: readonly ReachTable[] } {
  const areas = neighbourhoods.map(({ id, name }) => [id, name] as const);
  const byArea = suppressParts(
    partsOf(reached, areas, ({ neighbourhood }) => neighbourhood),
    rule,
  );
  const byFirst = suppressParts(partsOf(reached, firstNames, firstOf), rule);
  const byBand = suppressParts(
    partsOf(reached, bandNames, ({ facts }) => facts?.incomeBand),
    rule,
  );
  const overlapping = (of: 'ledBy' | 'serves'): readonly FunnelLine[] =>
    suppressOverlapping(groupParts(reached, of), reached, rule);
  return {
    all: agreed(byArea.all, byFirst.all, byBand.all),
    tables: [
      { dimension: 'neighbourhood', lines: named(byArea.parts, areas) },
      { dimension: 'led-by', lines: named(overlapping('ledBy'), groupNames) },
      { dimension: 'serves', lines: named(overlapping('serves'), groupNames) },
      { dimension: 'first-grant', lines: named(byFirst.parts, firstNames) },
      { dimension: 'income-band', lines: named(byBand.parts, bandNames) },
    ],
  };
}

type Names = readonly (readonly [id: string, name: string])[];

const firstNames: Names = [
  ['first', 'First grant'],
  ['not-first', 'Had a grant before'],
];
const bandWords: Readonly<Record<(typeof incomeBands)[number], string>> = {
  'under-10k': 'Under £10,000 a year',
  '10k-50k': '£10,000 to £50,000',
  '50k-100k': '£50,000 to £100,000',
  '100k-500k': '£100,000 to £500,000',
  'over-500k': 'Over £500,000',
};
const bandNames: Names = incomeBands.map((band) => [band, bandWords[band]]);
const groupNames: Names = populationGroups.map((group) => [group, populationGroupNames[group]]);

function firstOf({ facts }: Reached): string | undefined {
  if (facts?.firstGrant === undefined) return undefined;
  return facts.firstGrant ? 'first' : 'not-first';
}

/** Those of each category, and last those of whom it is not known, so that the parts sum to the whole. */
function partsOf(
  reached: readonly Reached[],
  names: Names,
  categoryOf: (one: Reached) => string | undefined,
): readonly FunnelPart[] {
  const known = new Set(names.map(([id]) => id));
  const groups = Map.groupBy(reached, (one) => {
    const category = categoryOf(one) ?? notKnown;
    return known.has(category) ? category : notKnown;
  });
  return [...names.map(([id]) => id), notKnown].map((id) => ({ id, reached: groups.get(id) ?? [] }));
}

function groupParts(reached: readonly Reached[], of: 'ledBy' | 'serves'): readonly FunnelPart[] {
  const isOf = ({ facts }: Reached, group: PopulationGroup): boolean => facts?.[of].includes(group) ?? false;
  return populationGroups.map((id) => ({ id, reached: reached.filter((one) => isOf(one, id)) }));
}

function named(lines: readonly FunnelLine[], names: Names): readonly NamedLine[] {
  const byId = new Map(names);
  return lines.map((line) => ({ ...line, name: byId.get(line.id) ?? 'Not known' }));
}

/** The line of all stands over every table: what one of them must hide is hidden for all. */
function agreed(first: FunnelLine, ...others: readonly FunnelLine[]): FunnelLine {
  const isHidden = (at: number, of: 'counts' | 'rates'): boolean =>
    others.some((line) => line[of][at] === 'hidden');
  return {
    id: first.id,
    counts: first.counts.map((count, at) => (isHidden(at, 'counts') ? 'hidden' : count)),
    rates: first.rates.map((rate, at) => (isHidden(at, 'rates') ? 'hidden' : rate)),
  };
}
