import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FundStatus } from '../../../core/founding/fund-view';
import { formatPounds } from '../../../core/kernel/money';
import { Card } from '../../ui/card';
import { Money } from '../../ui/money';
import { SplitBar } from '../../ui/split-bar';
import { fundWords } from '../../words/fund';
import { partsOf, type Part } from './figures';

const useStyles = makeStyles({
  hero: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  left: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeHero800,
      lineHeight: tokens.lineHeightHero800,
    },
  },
  of: { fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground2 },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalL} 0 0`,
  },
  part: { paddingLeft: '20px' },
  term: { position: 'relative' },
  mark: {
    position: 'absolute',
    left: '-20px',
    top: '4px',
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  amount: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { margin: `${tokens.spacingVerticalL} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** What is left of the whole fund, and where the rest is. */
export function TotalCard({ fund }: { readonly fund: FundStatus }): ReactNode {
  const styles = useStyles();
  const { total, provisional, unallottedPence } = fund;
  const parts = partsOf(total, provisional);
  const notYet =
    unallottedPence === 0 ? fundWords.allInRounds : fundWords.notInRound(formatPounds(unallottedPence));
  return (
    <Card title={fundWords.leftToGive}>
      <div className={styles.hero}>
        <Money pence={total.availablePence} className={styles.left} />
        <span className={styles.of}>{fundWords.ofPledged(formatPounds(total.pledgedPence))}</span>
      </div>
      <SplitBar parts={parts} />
      <dl className={styles.parts}>
        {parts.map((part) => (
          <PartLine key={part.name} part={part} />
        ))}
      </dl>
      <p className={styles.note}>
        {notYet} {provisional ? fundWords.provisionalNote : null}
      </p>
    </Card>
  );
}

function PartLine({ part }: { readonly part: Part }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <dt className={styles.term}>
        <span className={styles.mark} style={{ backgroundColor: part.colour }} aria-hidden />
        {part.label}
      </dt>
      <dd className={styles.amount}>
        <Money pence={part.pence} />
      </dd>
      <dd className={styles.small}>{fundWords.explained[part.name]}</dd>
    </div>
  );
}
