import type { ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { HorizontalBarChartWithAxis, type HorizontalBarChartWithAxisDataPoint } from '@fluentui/react-charts';
import type { PotStatus } from '../../../core/founding/fund-view';
import { formatPounds } from '../../../core/kernel/money';
import { fundWords } from '../../words/fund';
import { partsOf } from './figures';

const useStyles = makeStyles({ chart: { width: '100%', minHeight: '120px' } });

/** Every pot as a bar of its parts. The table beside it holds the same figures. */
export function PotsChart({
  pots,
  provisional,
}: {
  readonly pots: readonly PotStatus[];
  readonly provisional: boolean;
}): ReactNode {
  const styles = useStyles();
  const points: HorizontalBarChartWithAxisDataPoint[] = pots.flatMap((pot) =>
    partsOf(pot, provisional)
      .filter((part) => part.pence > 0)
      .map((part) => ({
        x: part.pence / 100,
        y: pot.name,
        legend: part.label,
        color: part.colour,
        xAxisCalloutData: formatPounds(part.pence),
      })),
  );
  return (
    <div className={styles.chart}>
      <HorizontalBarChartWithAxis
        data={points}
        chartTitle={fundWords.chartSummary}
        height={80 + pots.length * 44}
        barHeight={20}
        showYAxisLables
        enableReflow
      />
    </div>
  );
}
