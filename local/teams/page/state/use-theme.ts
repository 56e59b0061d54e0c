import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';

/** The three looks of Teams, by the names the tab protocol gives them. */
export const themeNames = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What each look is called on screen. */
export const themeWords: Readonly<Record<ThemeName, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** Fluent's theme for each look. */
export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const storageKey = 'local-teams-theme';

function readStored(): ThemeName {
  const stored = localStorage.getItem(storageKey);
  const known = themeNames.find((name) => name === stored);
  if (known !== undefined) return known;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

/** The chosen look, kept in this browser, and the way to change it. */
export function useTheme(): readonly [ThemeName, (name: ThemeName) => void] {
  const [name, setName] = useState(readStored);
  const choose = useCallback((next: ThemeName) => {
    localStorage.setItem(storageKey, next);
    setName(next);
  }, []);
  return [name, choose];
}
