import type { IStackedHorizontalBarChart } from '@microsoft/teams.cards';
import type { PotStatus } from '../../../core/founding/fund-view';
import { fundWords } from '../../words/en-gb/founding';
import { sharedWidths, type Elements } from '../parts';
import { plainLine } from '../plain-text';

/** Clients without charts get drawn bars for so many pots; the table above has them all. */
const mostBars = 8;

/** What is left of each pot, as a chart; where there are no charts (phones), as words with bars under them. */
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
    fallback: { type: 'Container', spacing: 'Medium', items: pots.slice(0, mostBars).flatMap(barOf) },
  };
}

function barOf(pot: PotStatus): Elements {
  const percent = pot.pledgedPence === 0 ? 0 : Math.round((pot.availablePence / pot.pledgedPence) * 100);
  return [
    {
      type: 'TextBlock',
      text: `${plainLine(pot.name, 60)}: ${fundWords.percentLeft(percent)}`,
      wrap: true,
      size: 'Small',
      spacing: 'Small',
    },
    sharedWidths([
      ['accent', pot.availablePence],
      ['warning', pot.pledgedPence - pot.availablePence],
    ]),
  ];
}
