import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { aForm, finishedAnswers } from '../builders/form';
import { issueLink, publishApplication } from '../builders/public/opened-by-link';
import { applyOnTheSite } from './chest/apply-on-the-site';
import { launchBrowser } from './launch-browser';
import { keepPicture } from './site/keep-picture';
import { openSmallSite, type OpenSmallSite } from './site/open-small-site';

jest.setTimeout(240_000);

let browser: Browser;
let open: OpenSmallSite;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await openSmallSite();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await open?.close();
});

interface Look {
  readonly width: number;
  readonly hasScript?: boolean;
  readonly isDark?: boolean;
  readonly isForced?: boolean;
}

async function openPage({ width, hasScript = true, isDark = false, isForced = false }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: hasScript,
    colorScheme: isDark ? 'dark' : 'light',
    forcedColors: isForced ? 'active' : 'none',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** What axe finds under nhsuk-frontend's own tags, colours included, a line each. */
async function axeFaults(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const tags = ['best-practice', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // The typings of the two packages name different copies of playwright's Page.
  const builder = new AxeBuilder({ page: page as never }).withTags(tags).disableRules(['region', ...without]);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url()}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}

/** What a page is made of: of pages made of the same parts one is looked at by axe, the words of all by the quick tests. */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('main *')].map(
      ({ tagName, className }) => `${tagName} ${className}`,
    );
    return [...new Set(parts)].toSorted().join('\n');
  });
}

/** By how many pixels the page is wider than the window: nobody should have to scroll sideways to read. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.each<readonly [string, Look]>([
  ['without script, 320 pixels wide, which is 400 % of 1280', { width: 320, hasScript: false }],
  ['with script, on a phone', { width: 390 }],
])('a group applies %s; each page is sound and fits', async (_name, look) => {
  const page = await openPage(look);
  const faults: string[] = [];
  const seen = new Set<string>();
  const shapes = new Set<string>();
  const reference = await applyOnTheSite(page, open.round, aForm(), finishedAnswers(), async () => {
    const { pathname } = new URL(page.url());
    if (seen.has(pathname)) return;
    seen.add(pathname);
    const wide = await overhang(page);
    if (wide > 0) faults.push(`${pathname} is ${wide} pixels too wide`);
    // Axe runs in the page, so that it needs script; the pages themselves are the same without.
    if (look.hasScript === false) return;
    const shape = await shapeOf(page);
    if (shapes.has(shape)) return;
    shapes.add(shape);
    await keepPicture(page);
    faults.push(...(await axeFaults(page)));
  });
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
  expect(reference).toMatch(/^spring-2026-\w{4}-\w{4}$/);
  await page.context().close();
});

test.each([
  '/havering',
  '/havering/spring-2026/questions',
  '/havering/spring-2026/check-you-can-apply/here/not',
  '/havering/return',
  '/havering/other-funds',
  '/help',
  '/privacy',
  '/accessibility',
])('%s is sound and fits on a phone', async (path) => {
  const page = await openPage({ width: 390 });
  await page.goto(`${open.url}${path}`);
  await keepPicture(page);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('a page with faults says so in its title, and the summary has the focus', async () => {
  const page = await openPage({ width: 390 });
  await page.goto(`${open.round}/check-you-can-apply/here`);
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await keepPicture(page, 'a-page-with-a-fault');
  await page.waitForFunction(() => document.activeElement?.className.includes('error-summary'));
  expect(await axeFaults(page)).toEqual([]);
  await summary.getByRole('link').first().click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
  await page.context().close();
});

test('the way into the form can be gone by keyboard alone', async () => {
  const page = await openPage({ width: 1280 });
  await page.goto(open.round);
  await press(page, 'Tab', 'Skip to main content');
  await tabTo(page, 'Start now');
  await page.keyboard.press('Enter');
  await page.waitForURL(/check-you-can-apply/);
  await page.locator('input[type=radio]').first().focus();
  await page.keyboard.press('Space');
  await tabTo(page, 'Continue');
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.context().close();
});

async function press(page: Page, key: string, arrivesAt: string): Promise<void> {
  await page.keyboard.press(key);
  expect(await focused(page)).toContain(arrivesAt);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`«${text}» cannot be reached by Tab`);
}

test.each<readonly [string, Look]>([
  ['in the dark', { width: 390, isDark: true }],
  ['in forced colours', { width: 1280, isForced: true }],
])('a group opens its application by a link, %s', async (_name, look) => {
  // Forced colours are the reader's own, and axe reads those that the page would have had.
  const without = look.isForced === true ? ['color-contrast'] : [];
  const { id } = await publishApplication(open.site);
  const token = await issueLink(open.site, { purpose: 'see-application', about: id });
  const page = await openPage(look);
  await page.goto(`${open.url}/link/${token}`);
  expect(await axeFaults(page, without)).toEqual([]);
  await page.getByRole('button', { name: 'Open my application' }).click();
  await page.getByRole('heading', { name: 'Where it stands' }).waitFor();
  if (look.width < 500) await keepPicture(page, 'following-an-application');
  expect(await axeFaults(page, without)).toEqual([]);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(page.url()).not.toContain(token);
  await page.context().close();
});
