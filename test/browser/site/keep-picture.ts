import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { shorten, slug } from '../../../core/kernel/text';

const folder = join(process.cwd(), 'docs', 'pictures', 'site');

/**
 * Keeps the page as a picture for the documents, under its own heading, when the run was asked for pictures
 * (CHEST_PICTURES=docs); else does nothing.
 */
export async function keepPicture(page: Page, name?: string): Promise<void> {
  if (process.env['CHEST_PICTURES'] !== 'docs') return;
  mkdirSync(folder, { recursive: true });
  const heading = await page.locator('h1').first().innerText();
  await page.screenshot({ path: join(folder, `${name ?? slug(shorten(heading, 50))}.png`) });
}
