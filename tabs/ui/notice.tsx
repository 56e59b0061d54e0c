import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** What a notice is about: something to know, something refused, something broken. */
export type NoticeTone = 'note' | 'warning' | 'error';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  note: { borderLeftColor: tokens.colorCompoundBrandStroke },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  words: { margin: 0, flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** A few words set apart on the page. Fluent's own message bar does more than we need and weighs 6 KiB in every page. */
export function Notice({
  tone,
  children,
  aside,
}: {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[tone])}>
      <p className={styles.words}>{children}</p>
      {aside}
    </div>
  );
}
