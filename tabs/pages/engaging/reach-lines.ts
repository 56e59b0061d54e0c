import { funnelSteps } from '../../../core/engaging/outreach/funnel';
import type {
  NamedLine,
  ReachDimension,
  ReachView,
  ShownRate,
} from '../../../core/engaging/outreach/reach-view';
import type { ShownCount } from '../../../core/kernel/suppress';
import { outreachWords } from '../../words/outreach';

/** The line of all, and those of a dimension in which anything was counted. */
export function linesOf(reach: ReachView, dimension: ReachDimension): readonly NamedLine[] {
  const lines = reach.tables.find((table) => table.dimension === dimension)?.lines ?? [];
  const all = { ...reach.all, name: outreachWords.all };
  return [all, ...lines.filter(({ counts }) => counts.some((count) => count !== 0))];
}

/** A count in words; a hidden one is said to be hidden. */
export function countWords(count: ShownCount | undefined): string {
  return count === undefined || count === 'hidden' ? outreachWords.hiddenWord : String(count);
}

/** The share of the step before, or nothing where it says nothing. */
export function rateWords(rate: ShownRate | undefined): string {
  return typeof rate === 'number' ? outreachWords.rate(rate) : '';
}

/** The whole line in words, for those who cannot see the picture. */
export function lineWords({ name, counts }: NamedLine): string {
  const steps = funnelSteps.map((step, at) => `${outreachWords.steps[step]} ${countWords(counts[at])}`);
  return `${name}: ${steps.join(', ')}`;
}
