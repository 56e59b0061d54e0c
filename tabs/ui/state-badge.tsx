import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';

/** How a state feels: waiting for somebody, going well, ended, or in need of a look. */
export type Tone = 'quiet' | 'waiting' | 'good' | 'warning';

// Fluent's own badge brings twelve looks and 4 KiB to every page; ours has these four.
const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  waiting: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke2),
  },
  good: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
    ...shorthands.borderColor(tokens.colorPaletteGreenBorder1),
  },
  warning: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorPaletteYellowForeground2,
    ...shorthands.borderColor(tokens.colorPaletteYellowBorder1),
  },
});

/** A state in words, in a colour that says nothing the words do not. */
export function StateBadge({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[tone])}>{children}</span>;
}
