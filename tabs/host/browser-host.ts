import type { Host, HostTheme } from './host';

const contrast = '(forced-colors: active)';
const dark = '(prefers-color-scheme: dark)';

function preferredTheme(): HostTheme {
  if (matchMedia(contrast).matches) return 'contrast';
  return matchMedia(dark).matches ? 'dark' : 'light';
}

/** A plain browser window. It holds no token: the API says «not signed in» and the page shows the way to Teams. */
export function openBrowserHost(): Host {
  return {
    kind: 'browser',
    theme: preferredTheme(),
    onThemeChange: (changed) => {
      const queries = [matchMedia(contrast), matchMedia(dark)];
      const tell = (): void => changed(preferredTheme());
      for (const query of queries) query.addEventListener('change', tell);
      return () => {
        for (const query of queries) query.removeEventListener('change', tell);
      };
    },
    token: () => Promise.resolve(undefined),
    loaded: () => {},
    failed: () => {},
    open: () => Promise.resolve(false),
  };
}
