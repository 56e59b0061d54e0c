import { useSyncExternalStore, type ReactNode } from 'react';
import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import type { Host, HostTheme } from '../host/host';
import { partColours } from './part-colours';

const themes: Readonly<Record<HostTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});

/** Dresses everything inside in the host's theme, and again whenever it changes. */
export function HostThemed({
  host,
  children,
}: {
  readonly host: Host;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const theme = useHostTheme(host);
  return (
    <FluentProvider
      theme={{ ...themes[theme], ...partColours[theme] }}
      className={styles.page}
      data-theme={theme}
    >
      {children}
    </FluentProvider>
  );
}

const current = new WeakMap<Host, HostTheme>();

function useHostTheme(host: Host): HostTheme {
  const subscribe = (changed: () => void): (() => void) =>
    host.onThemeChange((theme) => {
      current.set(host, theme);
      changed();
    });
  return useSyncExternalStore(subscribe, () => current.get(host) ?? host.theme);
}
