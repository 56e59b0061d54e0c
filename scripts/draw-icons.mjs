// node scripts/draw-icons.mjs: draws the app's PNG icons anew from the SVG files beside them.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { inRoot } from './root.mjs';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const executablePath = await ensureBrowser();
if (!executablePath) throw new Error('Drawing needs Chrome, Edge or Chromium.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const picture = readFileSync(inRoot('teams-app', `${name}.svg`), 'utf8');
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${picture}`,
  );
  await page.screenshot({ path: inRoot('teams-app', `${name}.png`), omitBackground: true });
}
await browser.close();
