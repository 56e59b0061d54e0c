import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { hostPage, hostScript, type HostOptions } from './host-page';
import { serveTabs, type TabsServer } from './serve-tabs';

const usual: HostOptions = { theme: 'default' };

export interface OpenOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** The built tabs in a real browser, over an API made from the contract table. */
export interface OpenedTabs {
  readonly server: TabsServer;
  readonly folder: string;
  /** Opens a place in a plain browser window: «#/fund». */
  browse(hash: string, options?: OpenOptions): Promise<Page>;
  /** Opens a place in a host's own window, as Teams on a phone does: the page is the whole window. */
  visit(hash: string, host: Partial<HostOptions>, options?: OpenOptions): Promise<Page>;
  /** Opens a place as a tab in a page that frames it, from another origin, as Teams on a desk does. */
  frame(host: Partial<HostOptions>, options?: OpenOptions): Promise<{ page: Page; tab: FrameLocator }>;
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

async function newPage(browser: Browser, options: OpenOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** Builds the tabs into a folder of their own and opens a browser on them. */
export async function openTabs(): Promise<OpenedTabs> {
  const folder = mkdtempSync(join(tmpdir(), 'tabs-'));
  // A process of its own, since vite is made of modules and the tests are not.
  const root = join(__dirname, '../../..');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'tabs/vite.config.mts');
  execFileSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const server = await serveTabs(folder);
  const browser = await chromium.launch({
    executablePath: process.env['CHEST_BROWSER'] ?? '/usr/bin/chromium',
    args: flags,
  });
  return {
    server,
    folder,
    browse: async (hash, options = {}) => {
      const page = await newPage(browser, options);
      await page.goto(`${server.url}${hash}`);
      return page;
    },
    visit: async (hash, host, options = {}) => {
      const page = await newPage(browser, options);
      await page.addInitScript(hostScript, { ...usual, ...host });
      await page.goto(`${server.url}${hash}`);
      return page;
    },
    frame: async (host, options = {}) => {
      const page = await newPage(browser, options);
      const tab = `${server.url}#/${host.pageId ?? ''}`;
      const address = server.put('/host.html', hostPage(tab, { ...usual, ...host }));
      await page.goto(address);
      return { page, tab: page.frameLocator('iframe') };
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds wrong on the page, one line each. Empty when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Fluent's focus traps stand at the edges, take the focus and pass it on: nobody rests on them.
  // The typings of the two packages name different copies of playwright's Page.
  const { violations } = await new AxeBuilder({ page: page as never })
    .exclude('[data-tabster-dummy]')
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}
