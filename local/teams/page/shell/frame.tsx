import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PersonSwitcher } from '../people/person-switcher';
import type { Place } from '../state/address';
import type { ThemeName } from '../state/use-theme';
import { Rail } from './rail';
import { ThemeMenu } from './theme-menu';

const useStyles = makeStyles({
  frame: {
    minHeight: 0,
    display: 'grid',
    gridTemplateAreas: '"bar bar" "rail main"',
    gridTemplateColumns: '68px minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 640px)': {
      gridTemplateAreas: '"bar" "main" "rail"',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
    },
  },
  bar: {
    gridArea: 'bar',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: '0 8px 0 16px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  nameWords: { '@media (max-width: 640px)': { display: 'none' } },
  space: { flexGrow: 1 },
  main: {
    gridArea: 'main',
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    // The pane takes what a notice above it leaves.
    '& > :last-child': { flexGrow: 1, minHeight: 0 },
  },
});

interface FrameProps {
  readonly place: Place;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
  readonly children: ReactNode;
}

/** What stays on screen wherever somebody is: the name, the theme, whose window it is, and the way around. */
export function Frame({ place, theme, onTheme, children }: FrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <span className={styles.name}>
          <img src="/icon.svg" alt="" width="24" height="24" />
          <Subtitle2 className={styles.nameWords}>Community Chest</Subtitle2>
        </span>
        <span className={styles.space} />
        <ThemeMenu theme={theme} onChoose={onTheme} />
        <PersonSwitcher />
      </header>
      <Rail place={place} />
      <main className={styles.main}>{children}</main>
    </div>
  );
}
