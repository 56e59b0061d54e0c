import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { shared } from '../words/shared';
import { NavigationContext } from '../navigation';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  words: { minWidth: 0, flex: '1 1 320px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
  under: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

export interface PageHeaderProps {
  readonly title: string;
  /** A line under the title. */
  readonly under?: ReactNode;
  /** Acts of the whole page, at the right. */
  readonly aside?: ReactNode;
}

/** The page's one main heading. After a move inside the app the focus goes to it, so that it is read and tabbed from. */
export function PageHeader({ title, under, aside }: PageHeaderProps): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { moves } = useContext(NavigationContext);
  useEffect(() => {
    document.title = `${title} – ${shared.product}`;
  }, [title]);
  useEffect(() => {
    if (moves > 0) heading.current?.focus();
  }, [moves]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {under === undefined ? null : <div className={styles.under}>{under}</div>}
      </div>
      {aside}
    </header>
  );
}
