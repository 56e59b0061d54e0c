import type { ReactNode } from 'react';
import { funnelSteps, type FunnelStep } from '../../../core/engaging/outreach/funnel';
import type { NamedLine, ReachDimension, ReachView } from '../../../core/engaging/outreach/reach-view';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { outreachWords } from '../../words/outreach';
import { countWords, linesOf, rateWords } from './reach-lines';

/** The funnel's figures, a line for each part, with the share of the step before. */
export function ReachTable({
  reach,
  dimension,
}: {
  readonly reach: ReachView;
  readonly dimension: ReachDimension;
}): ReactNode {
  const columns: readonly Column<NamedLine>[] = [
    { id: 'name', title: outreachWords.dimensions[dimension], cell: ({ name }) => name },
    ...funnelSteps.map((step, at) => stepColumn(step, at)),
  ];
  return (
    <FiguresTable
      caption={`${outreachWords.reach}: ${outreachWords.dimensions[dimension]}`}
      columns={columns}
      rows={linesOf(reach, dimension)}
      keyOf={({ id }) => id}
    />
  );
}

function stepColumn(step: FunnelStep, at: number): Column<NamedLine> {
  return {
    id: step,
    title: outreachWords.steps[step],
    isFigure: true,
    cell({ counts, rates }) {
      const rate = rateWords(rates[at - 1]);
      return `${countWords(counts[at])}${rate === '' ? '' : ` (${rate})`}`;
    },
  };
}
