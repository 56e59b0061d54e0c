import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { HorizontalBarChartWithAxis, type HorizontalBarChartWithAxisDataPoint } from '@fluentui/react-charts';
import type { PotStatus } from '../../../core/founding/fund-view';
import { formatPounds } from '../../../core/kernel/money';
import { useNarrow } from '../../ui/use-narrow';
import { fundWords } from '../../words/fund';
import { partsOf } from './figures';
import { roundSteps } from './round-steps';

const useStyles = makeStyles({
  chart: { width: '100%', minHeight: '120px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyle: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
});

export interface PotsChartProps {
  readonly pots: readonly PotStatus[];
  readonly provisional: boolean;
}

/** The name under a pot's bar: with its round where the same area has pots in several. */
function labelOf(pot: PotStatus, pots: readonly PotStatus[]): string {
  const twins = pots.filter((each) => each.name === pot.name);
  return twins.length > 1 ? `${pot.name}, ${pot.roundName}` : pot.name;
}

function pointsOf({ pots, provisional }: PotsChartProps): HorizontalBarChartWithAxisDataPoint[] {
  // The chart draws from the foot upwards.
  return pots.toReversed().flatMap((pot) =>
    partsOf(pot, provisional)
      .filter((part) => part.pence > 0)
      .map((part) => ({
        x: part.pence / 100,
        y: labelOf(pot, pots),
        legend: part.label,
        color: part.colour,
        xAxisCalloutData: formatPounds(part.pence),
      })),
  );
}

/** The amounts under the axis; where they would run into each other, the first and the last only. */
function tickWords(steps: readonly number[], narrow: boolean): string[] {
  return steps.map((pounds, place) =>
    narrow && place > 0 && place < steps.length - 1 ? '' : formatPounds(pounds * 100),
  );
}

/** Every pot as a bar of its parts. The table beside it holds the same figures. */
export function PotsChart(props: PotsChartProps): ReactNode {
  const styles = useStyles();
  const narrow = useNarrow();
  const { pots, provisional } = props;
  const longest = Math.max(...pots.map((pot) => labelOf(pot, pots).length));
  const steps = roundSteps(Math.max(...pots.map((pot) => pot.pledgedPence / 100)), narrow ? 3 : 6);
  return (
    <>
      <div className={styles.chart}>
        <HorizontalBarChartWithAxis
          data={pointsOf(props)}
          chartTitle={fundWords.chartSummary}
          height={48 + pots.length * 36}
          barHeight={22}
          margins={{ left: 24 + longest * 7, right: 28, top: 8, bottom: 32 }}
          showYAxisLables
          hideLabels
          hideLegend
          tickValues={[...steps]}
          xAxis={{ tickText: tickWords(steps, narrow) }}
          xMaxValue={steps.at(-1) ?? 0}
          enableReflow
        />
      </div>
      <ul className={styles.legend}>
        {partsOf(pots[0] ?? emptyFigures, provisional).map((part) => (
          <li key={part.name} className={styles.entry}>
            <span className={styles.mark} style={{ backgroundColor: part.colour }} aria-hidden />
            {part.label}
          </li>
        ))}
      </ul>
    </>
  );
}

const emptyFigures = {
  pledgedPence: 0,
  availablePence: 0,
  reservedPence: 0,
  committedPence: 0,
  paidPence: 0,
};
