import type { IStackedHorizontalBarChart } from '@microsoft/teams.cards';
import type { PotStatus } from '../../../core/founding/fund-view';
import { fundWords } from '../../words/en-gb/founding';
import { plainLine } from '../plain-text';

/** What is left of each pot, as a chart; where there are no charts (phones), as a sentence that says the same. */
export function potsChart(pots: readonly PotStatus[]): IStackedHorizontalBarChart {
  return {
    type: 'Chart.HorizontalBar.Stacked',
    title: fundWords.chartTitle,
    spacing: 'Medium',
    data: pots.map((pot) => ({
      title: plainLine(pot.name, 40),
      data: [
        { legend: fundWords.chartLeft, value: pot.availablePence / 100, color: 'categoricalTeal' },
        {
          legend: fundWords.chartTaken,
          value: (pot.pledgedPence - pot.availablePence) / 100,
          color: 'categoricalMarigold',
        },
      ],
    })),
    fallback: { type: 'TextBlock', text: mostAndLeast(pots), wrap: true, spacing: 'Medium' },
  };
}

function mostAndLeast(pots: readonly PotStatus[]): string {
  const inOrder = [...pots].sort((left, right) => percentLeft(right) - percentLeft(left));
  const [most, least] = [inOrder[0], inOrder.at(-1)];
  if (most === undefined || least === undefined) return '';
  const [first, last] = [shareOf(most), shareOf(least)];
  if (most === least) return fundWords.onlyLeft(first);
  return percentLeft(most) === percentLeft(least)
    ? fundWords.sameLeft(percentLeft(most))
    : fundWords.mostAndLeastLeft(first, last);
}

/** «Rainham (64%)» */
function shareOf(pot: PotStatus): string {
  return `${plainLine(pot.name, 60)} (${percentLeft(pot)}%)`;
}

function percentLeft(pot: PotStatus): number {
  return pot.pledgedPence === 0 ? 0 : Math.round((pot.availablePence / pot.pledgedPence) * 100);
}
