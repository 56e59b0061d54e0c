import type { ReactNode } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { formatPounds, type Pence } from '../../core/kernel/money';

const useStyles = makeStyles({ money: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

/** An amount, in figures that stand under each other. */
export function Money({
  pence,
  className,
}: {
  readonly pence: Pence;
  readonly className?: string;
}): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.money, className)}>{formatPounds(pence)}</span>;
}
