import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface PaneHeadingProps {
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}

/** What stands over a pane: where one is, in a few words. */
export function PaneHeading({ title, detail, children }: PaneHeadingProps) {
  const styles = useStyles();
  return (
    <div className={styles.heading}>
      <h1 className={styles.title}>{title}</h1>
      <Caption1 className={styles.detail}>{detail}</Caption1>
      {children}
    </div>
  );
}
