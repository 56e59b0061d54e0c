/** How the page should look: as Teams says, or as the browser's own settings say. */
export type HostTheme = 'light' | 'dark' | 'contrast';

/** Somebody chosen in Teams' own people picker. */
export interface PickedPerson {
  readonly objectId: string;
  readonly name: string;
}

/** What shows our pages: Teams, or a plain browser. Pages know nothing else of it. */
export interface Host {
  readonly kind: 'teams' | 'browser';
  /** The page and the place in it that the host opened us with. */
  readonly pageId?: string;
  readonly subPageId?: string;
  readonly tenantId?: string;
  /** Object id as the host names it. A hint for keeping unsent work apart; who acts is decided by the token alone. */
  readonly personId?: string;
  readonly theme: HostTheme;
  readonly onThemeChange: (changed: (theme: HostTheme) => void) => () => void;
  /** The token for our own API, or undefined where nobody is signed in. */
  readonly token: () => Promise<string | undefined>;
  /** The first page stands: the host takes its spinner away. */
  readonly loaded: () => void;
  /** The page could not be shown: the host says so. */
  readonly failed: (reason: string) => void;
  /** Opens another of our pages. False where the host cannot, and the page changes its own address instead. */
  readonly open: (pageId: string, subPageId: string) => Promise<boolean>;
  /** Choosing people by name; not every host can. */
  readonly pickPeople?: (title: string) => Promise<readonly PickedPerson[]>;
}
