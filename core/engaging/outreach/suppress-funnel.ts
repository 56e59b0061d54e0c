import {
  largestHidden,
  percentageOf,
  suppressLine,
  type ShownCount,
  type SuppressionRule,
} from '../../kernel/suppress';
import type { FunnelLine, ShownRate } from './reach-view';
import { countSteps, funnelSteps, type Reached } from './funnel';

/** A category of one dimension, with those who fall under it. */
export interface FunnelPart {
  readonly id: string;
  readonly reached: readonly Reached[];
}

/** Lines of one dimension, with the line of all. */
export interface ShownFunnel {
  readonly all: FunnelLine;
  readonly parts: readonly FunnelLine[];
}

/**
 * A funnel whose parts sum to the whole (areas, bands, first grant or not): at each step small numbers are hidden, and a
 * second one where the total would give the first away.
 */
export function suppressParts(parts: readonly FunnelPart[], rule: SuppressionRule): ShownFunnel {
  const counted = parts.map(({ reached }) => countSteps(reached));
  const steps = funnelSteps.map((step) =>
    suppressLine(
      counted.map((counts) => counts[step]),
      rule,
    ),
  );
  const lineAt = (at: number): readonly ShownCount[] => steps.map(({ counts }) => counts[at] ?? 'hidden');
  return {
    all: lineOf(
      'all',
      steps.map(({ total }) => total),
      rule,
    ),
    parts: parts.map(({ id }, at) => lineOf(id, lineAt(at), rule)),
  };
}

/**
 * A funnel whose parts overlap (a group may be led by several communities): each part is judged with the rest of the
 * whole, so that a part is hidden as well where only a few do not belong to it.
 */
export function suppressOverlapping(
  parts: readonly FunnelPart[],
  whole: readonly Reached[],
  rule: SuppressionRule,
): readonly FunnelLine[] {
  const totals = countSteps(whole);
  return parts.map(({ id, reached }) => {
    const counts = countSteps(reached);
    const shown = funnelSteps.map((step) => {
      const [part] = suppressLine([counts[step], totals[step] - counts[step]], rule).counts;
      return part ?? 'hidden';
    });
    return lineOf(id, shown, rule);
  });
}

function lineOf(id: string, shown: readonly ShownCount[], rule: SuppressionRule): FunnelLine {
  const counts = hideSmallDrops(shown, rule);
  return { id, counts, rates: counts.slice(1).map((count, at) => rateOf(count, counts[at] ?? 'hidden')) };
}

/** Where figures are exact, the few who were lost between two steps are a small number as well. */
function hideSmallDrops(shown: readonly ShownCount[], rule: SuppressionRule): readonly ShownCount[] {
  if (rule !== 'under-5') return shown;
  const counts: ShownCount[] = [];
  let last: ShownCount = 'hidden';
  for (const count of shown) {
    const lost = last === 'hidden' || count === 'hidden' ? 0 : Math.abs(last - count);
    const isSmall = lost > 0 && lost <= largestHidden(rule);
    counts.push(isSmall ? 'hidden' : count);
    if (count !== 'hidden' && !isSmall) last = count;
  }
  return counts;
}

function rateOf(count: ShownCount, before: ShownCount): ShownRate {
  if (count === 'hidden' || before === 'hidden') return 'hidden';
  return before === 0 || count > before ? 'none' : percentageOf(count, before);
}
