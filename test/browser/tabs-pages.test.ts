import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults, openTabs, type OpenedTabs, type OpenOptions } from './tabs/open-tabs';
import { openBundle } from './tabs/bundle-sizes';
import type { HostOptions } from './tabs/host-page';
import { pageStates, type PageState } from './tabs/states';

jest.setTimeout(120_000);

let opened: OpenedTabs;

beforeAll(async () => {
  opened = await openTabs();
}, 120_000);
afterAll(() => opened.close());

async function visit(state: PageState, theme: HostOptions['theme'], options: OpenOptions): Promise<Page> {
  opened.server.use(state.handlers);
  const page = await opened.visit({ theme, pageId: state.pageId, subPageId: state.subPageId }, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  return page;
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
  test.each(pageStates)('$name is whole and accessible', async (state) => {
    const errors: string[] = [];
    const page = await visit(state, theme, { width });
    page.on('pageerror', (error) => errors.push(error.message));
    expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe(
      theme === 'default' ? 'light' : theme,
    );
    expect(await scrollsSideways(page)).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the bundle', () => {
  const first = ['index.html', 'host/teams-host.ts'];
  const pages = [
    'pages/my-work/my-work-page.tsx',
    'pages/founding/fund-page.tsx',
    'pages/assessing/panel-desk-page.tsx',
    'pages/developing/needs-page.tsx',
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
