import type { Page } from 'playwright-core';
import { accessibilityFaults, openTabs, type OpenedTabs } from './tabs/open-tabs';
import { pageStates } from './tabs/states';

jest.setTimeout(300_000);
let opened: OpenedTabs;
beforeAll(async () => {
  opened = await openTabs();
}, 280_000);
afterAll(() => opened.close());

const mine = pageStates.filter(({ pageId }) => pageId === 'needs');
test('looks', async () => {
  const out: string[] = [];
  for (const state of mine) {
    for (const [theme, width] of [['default', 1280], ['dark', 1280], ['contrast', 1280], ['default', 320]] as const) {
      if (theme !== 'default' && !['needs', 'needs to sort', 'priorities with a counted poll'].includes(state.name)) continue;
      opened.server.use(state.handlers);
      const page: Page = await opened.visit(`#/${state.pageId}/${state.subPageId}`, { theme }, { width });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(700);
      const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      const faults = await accessibilityFaults(page);
      out.push(`${state.name} ${theme} ${width}: over ${String(wide)} faults ${JSON.stringify(faults)}`);
      await page.screenshot({ path: `/tmp/n7-${state.name.replaceAll(' ', '-')}-${theme}-${width}.png`, fullPage: true });
      await page.context().close();
    }
  }
  console.log(out.join('\n'));
});
