import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { HostTheme } from '../host/host';

/** The parts of a sum of money, as every bar and legend names them. */
export type MoneyPart = 'available' | 'reserved' | 'committed' | 'paid';

type PartColours = Readonly<Record<`part-${MoneyPart}`, string>>;

/** Told apart by lightness too, so that no part depends on its hue. */
function coloursOf(theme: Theme): PartColours {
  return {
    'part-available': theme.colorBrandBackground,
    'part-reserved': theme.colorPaletteMarigoldBorderActive,
    'part-committed': theme.colorPaletteTealBorderActive,
    'part-paid': theme.colorNeutralForeground3,
  };
}

/** Each theme's colours of the parts. The contrast theme has few colours of its own, so each part takes one of them. */
export const partColours: Readonly<Record<HostTheme, PartColours>> = {
  light: coloursOf(teamsLightTheme),
  dark: coloursOf(teamsDarkTheme),
  contrast: {
    'part-available': teamsHighContrastTheme.colorNeutralForeground1,
    'part-reserved': teamsHighContrastTheme.colorBrandForegroundLink,
    'part-committed': teamsHighContrastTheme.colorCompoundBrandBackground,
    'part-paid': teamsHighContrastTheme.colorNeutralForegroundDisabled,
  },
};

/** The colour of a part in whatever theme is shown. */
export function colourOf(part: MoneyPart): string {
  return `var(--part-${part})`;
}
