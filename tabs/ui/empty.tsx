import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  words: { margin: 0, maxWidth: '52ch' },
});

export interface EmptyProps {
  readonly title: string;
  readonly words: string;
  /** What somebody can do about it. */
  readonly children?: ReactNode;
}

/** Where nothing is: what would be here, and how it comes about. */
export function Empty({ title, words, children }: EmptyProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  );
}
