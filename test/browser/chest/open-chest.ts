import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { freePorts } from '../../../local/ports';
import { startChest, type Chest } from '../../../local/start-chest';
import { launchBrowser } from '../launch-browser';

/** One person's window on the Teams-like page. */
export interface PersonWindow {
  readonly page: Page;
  /** Goes to a place of the page: «chat», «channel» or «mail». */
  goTo(place: string): Promise<void>;
  /** Opens one of the app's tabs by its name and answers what is in its frame. */
  openTab(name: string): Promise<FrameLocator>;
  /** The frame of the tab that is open. */
  readonly tab: FrameLocator;
}

/** An empty chest with a browser on it. Everybody gets a window of their own, in a browser profile of their own. */
export interface OpenChest {
  readonly chest: Chest;
  readonly browser: Browser;
  as(personKey: string): Promise<PersonWindow>;
  /** Keeps a picture of each open window in .local/pictures, and says where. */
  picture(name: string): Promise<string>;
  close(): Promise<void>;
}

const picturesFolder = join(process.cwd(), '.local', 'pictures');
const mostMilliseconds = 15_000;

/** Starts a chest that nothing is in, on free ports, keeping nothing. */
export async function openChest(): Promise<OpenChest> {
  const chest = await startChest({ ports: await freePorts(), root: process.cwd() });
  const browser = await launchBrowser();
  const windows = new Map<string, Promise<PersonWindow>>();
  return {
    chest,
    browser,
    as(personKey) {
      const known = windows.get(personKey) ?? openWindow(browser, chest, personKey);
      windows.set(personKey, known);
      return known;
    },
    async picture(name) {
      mkdirSync(picturesFolder, { recursive: true });
      for (const [person, opened] of windows) {
        const { page } = await opened;
        await page.screenshot({ path: join(picturesFolder, `${name} ${person}.png`) });
      }
      return picturesFolder;
    },
    async close() {
      await browser.close();
      await chest.close();
    },
  };
}

async function openWindow(browser: Browser, chest: Chest, personKey: string): Promise<PersonWindow> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(mostMilliseconds);
  await page.goto(`${chest.addresses.teams}/?as=${personKey}`);
  await page.getByRole('button', { name: /^You are / }).waitFor({ timeout: 30_000 });
  const tab = page.frameLocator('iframe');
  const goTo = (place: string): Promise<void> =>
    page.evaluate((next) => {
      location.hash = `#/${next}`;
    }, place);
  return {
    page,
    tab,
    goTo,
    async openTab(name) {
      await goTo('tab/my-work');
      await page.getByRole('tab', { name }).click();
      await page.locator(`iframe[title="${name} tab"]`).waitFor();
      await tab.getByRole('heading', { level: 1 }).waitFor();
      return tab;
    },
  };
}
