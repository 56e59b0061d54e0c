import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults, openTabs, type OpenedTabs } from './tabs/open-tabs';
import { openBundle } from './tabs/bundle-sizes';
import type { HostOptions } from './tabs/host-page';
import { pageStates, type PageState } from './tabs/states';

jest.setTimeout(120_000);

let opened: OpenedTabs;

beforeAll(async () => {
  opened = await openTabs();
}, 120_000);
afterAll(() => opened.close());

/** Opens a state in a window that is there already: a new address and a fresh load. */
async function turnTo(page: Page, state: PageState): Promise<void> {
  opened.server.use(state.handlers);
  await page.goto('about:blank');
  await page.goto(`${opened.server.url}#/${state.pageId}/${state.subPageId}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

const looks: readonly (readonly [HostOptions['theme'], number])[] = [
  ['default', 320],
  ['dark', 1280],
  ['contrast', 1920],
];

describe.each(looks)('in %s at %i px', (theme, width) => {
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    page = await opened.visit('', { theme }, { width });
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(() => page.context().close());

  test.each(pageStates)('$name is whole and accessible', async (state) => {
    await turnTo(page, state);
    const shown = await page.locator('[data-theme]').getAttribute('data-theme');
    expect(shown).toBe(theme === 'default' ? 'light' : theme);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('the bundle', () => {
  const first = ['index.html', 'host/teams-host.ts'];
  const pages = [
    'pages/my-work/my-work-page.tsx',
    'pages/founding/fund-page.tsx',
    'pages/assessing/panel-desk-page.tsx',
    'pages/developing/needs-page.tsx',
    'pages/engaging/outreach-page.tsx',
    'pages/engaging/applications-page.tsx',
    'pages/awarding/awards-page.tsx',
  ];

  test.each(pages)('loads 170 KiB or less before %s can be shown in Teams', (page) => {
    const bundle = openBundle(opened.folder);
    expect(bundle.together(...first, page)).toBeLessThanOrEqual(170);
    expect(bundle.added(page, ...first)).toBeLessThanOrEqual(60);
  });

  test('leaves the checks of the server out', () => {
    expect(openBundle(opened.folder).text()).not.toContain('ZodMini');
  });

  test('has no script in the page itself', () => {
    const html = readFileSync(join(opened.folder, 'index.html'), 'utf8');
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html).not.toMatch(/\son\w+=/);
  });
});
