// node scripts/take-pictures.mjs [ADDRESS]: takes docs/pictures anew from a chest that `npm start -- --fresh` has opened.
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { inRoot } from './root.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:3980';
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 780 };

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} name */
async function openTab(page, name) {
  await goTo(page, 'tab/my-work');
  await page.getByRole('tab', { name }).click();
  await page.locator(`iframe[title="${name} tab"]`).waitFor();
  const inside = page.frameLocator('iframe');
  await inside.getByRole('heading', { level: 1 }).waitFor();
  await inside.getByRole('heading', { level: 2 }).first().waitFor();
}

/** @param {Page} page @param {string} place */
const goTo = (page, place) => page.goto(`${page.url().replace(/#.*$/, '')}#/${place}`);

/** @param {Page} page */
async function openCard(page) {
  await goTo(page, 'channel');
  const card = page.getByRole('article').last();
  const unknown = card.getByRole('radio', { name: 'No connection' });
  await unknown
    .or(card.getByRole('heading', { name: /^Score: / }))
    .first()
    .waitFor();
  if (await unknown.isVisible()) {
    await unknown.check();
    await card.getByRole('button', { name: 'Continue' }).click();
    await card.getByRole('heading', { name: /^Score: / }).waitFor();
  }
  await card.scrollIntoViewIfNeeded();
}

/** @param {Page} page */
async function askStatus(page) {
  await goTo(page, 'chat');
  await page.getByRole('textbox', { name: /Ask or tell/ }).fill('status');
  await page.keyboard.press('Enter');
  await page.getByText('How your funds stand').last().waitFor();
}

/** @type {readonly {name: string, person: string, size: {width: number, height: number}, act: (page: Page) => Promise<void>}[]} */
const pictures = [
  { name: 'channel', person: 'member.havering.10', size: desk, act: openCard },
  { name: 'phone', person: 'member.havering.10', size: phone, act: openCard },
  { name: 'fund', person: 'lead.havering', size: desk, act: (page) => openTab(page, 'Fund and pots') },
  { name: 'panel', person: 'chair.havering', size: desk, act: (page) => openTab(page, 'Panel') },
  { name: 'status', person: 'admin.nel', size: desk, act: askStatus },
];

const executablePath = await ensureBrowser();
if (!executablePath) throw new Error('Taking pictures needs Chrome, Edge or Chromium.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { name, person, size, act } of pictures) {
    const settings = { viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' };
    const context = await browser.newContext({ ...settings, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${address}/?as=${person}`);
    await page.getByRole('button', { name: /^You are / }).waitFor();
    await act(page);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.screenshot({ path: inRoot('docs', 'pictures', `${name}.png`) });
    await context.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
}
