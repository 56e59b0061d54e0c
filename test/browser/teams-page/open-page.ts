import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { samplePerson } from '../../../local/people';
import { sampleTeams } from '../../../local/teams/sample-teams';
import { startLocalTeams, type LocalTeams } from '../../local/teams/local-teams';
import { launchBrowser } from '../launch-browser';
import { makePanelBot, type PanelBot } from './panel-bot';
import { startSmallTab } from './small-tab';

/** The page in a real browser, with a bot and a tab to use it on. */
export interface OpenedPage {
  readonly local: LocalTeams;
  readonly bot: PanelBot;
  readonly panelChannelId: string;
  /** Opens a window as somebody, in its own browser profile. */
  open(address: string, options?: { width?: number; height?: number; theme?: string }): Promise<Page>;
  close(): Promise<void>;
}

const manifest = {
  staticTabs: [
    {
      entityId: 'my-work',
      name: 'My work',
      contentUrl: 'https://host.example/tab.html#/my-work',
      scopes: ['personal'],
    },
    {
      entityId: 'fund',
      name: 'Fund',
      contentUrl: 'https://host.example/tab.html#/fund',
      scopes: ['personal'],
    },
    { entityId: 'about', scopes: ['personal'] },
  ],
  bots: [
    {
      commandLists: [
        {
          scopes: ['personal'],
          commands: [
            { title: 'Status', description: 'How the fund stands' },
            { title: 'Help', description: 'What I can do' },
          ],
        },
      ],
    },
  ],
  composeExtensions: [
    {
      commands: [
        {
          id: 'find',
          title: 'Find an application',
          type: 'query',
          parameters: [{ name: 'words', title: 'Words' }],
        },
      ],
    },
  ],
};

const letters = [
  {
    id: 'm1',
    from: 'havering@chest.example',
    sentAt: '2026-07-01T09:00:00Z',
    message: {
      subject: 'We have your application',
      body: { contentType: 'Text', content: 'Thank you. We will write again by 17 July.' },
      toRecipients: [{ emailAddress: { address: 'drums@example.org', name: 'Drum circle' } }],
    },
  },
];

// vite is an ES module, which jest does not load; its own command builds the page as the start script does.
function buildPage(folder: string): string {
  const root = resolve(__dirname, '../../..');
  const outDir = join(folder, 'page');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'local/teams/page/vite.config.mts');
  const options = ['--config', config, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, 'build', ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return outDir;
}

/** Builds the page and starts everything it needs, on free ports. */
export async function openTeamsPage(): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'teams-page-'));
  const manifestFile = join(folder, 'manifest.json');
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const host = { origin: '' };
  const tab = await startSmallTab(() => host.origin);
  const local = await startLocalTeams({
    tabsBaseUrl: tab.url,
    manifestFile,
    pageFolder: buildPage(folder),
    sentMail: () => letters,
    sendingLimits: [],
  });
  host.origin = local.teams.url;
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  return {
    local,
    bot: makePanelBot(local.bot),
    panelChannelId: sampleTeams.find((team) => team.chest === 'hackney')?.panelChannelId ?? '',
    open: async (address, { width = 1180, height = 800, theme = 'default' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
      contexts.push(context);
      await context.addInitScript((name) => {
        if (localStorage.getItem('local-teams-theme') === null)
          localStorage.setItem('local-teams-theme', name);
      }, theme);
      const page = await context.newPage();
      await page.goto(`${local.teams.url}${address}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await local.close();
      await tab.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The `29:` ids of these people. */
export function teamsIds(...keys: readonly string[]): string[] {
  return keys.map((key) => samplePerson(key).teamsId);
}
