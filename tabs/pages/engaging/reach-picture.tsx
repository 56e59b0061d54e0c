import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { funnelSteps } from '../../../core/engaging/outreach/funnel';
import type { NamedLine, ReachDimension, ReachView } from '../../../core/engaging/outreach/reach-view';
import { outreachWords } from '../../words/outreach';
import { countWords, lineWords, linesOf, rateWords } from './reach-lines';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  line: { minWidth: 0 },
  all: { gridColumn: '1 / -1', maxWidth: '720px' },
  name: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  step: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) 96px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  rate: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  bar: {
    height: '14px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
  },
  thick: { height: '20px' },
  hidden: {
    width: '24px',
    backgroundColor: 'transparent',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** A funnel of bars for all groups, and one for each line of the dimension, on the same scale within each. */
export function ReachPicture({
  reach,
  dimension,
}: {
  readonly reach: ReachView;
  readonly dimension: ReachDimension;
}): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {linesOf(reach, dimension).map((line, place) => (
        <li key={line.id} className={mergeClasses(styles.line, place === 0 && styles.all)}>
          <p className={styles.name} aria-hidden>
            {line.name}
          </p>
          <Funnel line={line} thick={place === 0} />
        </li>
      ))}
    </ul>
  );
}

function Funnel({ line, thick }: { readonly line: NamedLine; readonly thick: boolean }): ReactNode {
  const styles = useStyles();
  const { counts, rates } = line;
  const largest = Math.max(1, ...counts.filter((count) => count !== 'hidden'));
  return (
    <div role="img" aria-label={lineWords(line)}>
      {funnelSteps.map((step, at) => {
        const count = counts[at] ?? 'hidden';
        const isHidden = count === 'hidden';
        return (
          <div key={step} className={styles.step}>
            <span>{outreachWords.steps[step]}</span>
            <div
              className={mergeClasses(styles.bar, thick && styles.thick, isHidden && styles.hidden)}
              {...(isHidden ? {} : { style: { width: `${(count / largest) * 100}%` } })}
            />
            <span className={styles.figure}>
              {countWords(count)}
              <span className={styles.rate}>{rateWords(rates[at - 1])}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
