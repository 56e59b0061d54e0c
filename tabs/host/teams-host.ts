import { app, authentication, pages, people } from '@microsoft/teams-js';
import type { Host, HostTheme } from './host';

/** Teams' own limit is 60 s, far too long to look at an empty page. */
const longestStartMs = 5_000;

/** A theme's name as Teams says it. Names that we do not know are shown as the default. */
function themeOf(name: string | undefined): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

/**
 * The origin that frames us, as an extra one that teams-js may talk to: its own list knows Microsoft's hosts only. Our
 * pages can only be framed by the origins in their frame-ancestors policy, so whoever frames us is one of those.
 */
function framingOrigins(): string[] {
  const ancestors = [...(location.ancestorOrigins ?? [])];
  if (ancestors.length > 0) return ancestors;
  return document.referrer === '' ? [] : [new URL(document.referrer).origin];
}

function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Teams did not answer')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function describe(context: app.Context): Pick<Host, 'pageId' | 'subPageId' | 'tenantId' | 'personId'> {
  const { page, user } = context;
  return {
    pageId: page.id,
    ...(page.subPageId === undefined ? {} : { subPageId: page.subPageId }),
    ...(user?.tenant === undefined ? {} : { tenantId: user.tenant.id }),
    ...(user === undefined ? {} : { personId: user.id }),
  };
}

async function openPage(pageId: string, subPageId: string): Promise<boolean> {
  if (!pages.currentApp.isSupported()) return false;
  try {
    await pages.currentApp.navigateTo({ pageId, subPageId });
    return true;
  } catch {
    // A tab that this host does not show: the page changes its own address instead.
    return false;
  }
}

async function pickPeople(title: string): Promise<{ objectId: string; name: string }[]> {
  const picked = await people.selectPeople({ title, openOrgWideSearchInChatOrChannel: true });
  return picked.map(({ objectId, displayName }) => ({ objectId, name: displayName ?? '' }));
}

/** Joins the Teams window that frames us. Rejects when none answers within five seconds. */
export async function openTeamsHost(): Promise<Host> {
  await within(longestStartMs, app.initialize(framingOrigins()));
  app.notifyAppLoaded();
  const context = await app.getContext();
  return {
    kind: 'teams',
    ...describe(context),
    theme: themeOf(context.app.theme),
    onThemeChange: (changed) => {
      app.registerOnThemeChangeHandler((name) => changed(themeOf(name)));
      return () => {};
    },
    token: () => authentication.getAuthToken(),
    loaded: () => {
      // Older hosts never answer this; nothing waits for it.
      void app.notifySuccess();
    },
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    open: openPage,
    ...(people.isSupported() ? { pickPeople } : {}),
  };
}
