import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatPounds, type Pence } from '../../core/kernel/money';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '20px',
    marginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  part: { flexBasis: 0, minWidth: '3px', forcedColorAdjust: 'none' },
});

export interface SplitPart {
  readonly name: string;
  readonly label: string;
  readonly colour: string;
  readonly pence: Pence;
}

/** One sum as a bar of its parts, each as long as its amount. What it shows is also its name, in words and figures. */
export function SplitBar({ parts }: { readonly parts: readonly SplitPart[] }): ReactNode {
  const styles = useStyles();
  const drawn = parts.filter((part) => part.pence > 0);
  const label = parts.map((part) => `${part.label} ${formatPounds(part.pence)}`).join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {drawn.map((part) => (
        <div
          key={part.name}
          className={styles.part}
          style={{ flexGrow: part.pence, backgroundColor: part.colour }}
        />
      ))}
    </div>
  );
}
