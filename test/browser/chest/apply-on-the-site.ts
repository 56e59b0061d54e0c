import type { Locator, Page } from 'playwright-core';
import type { Answers } from '../../../core/engaging/form/answers';
import type { Form } from '../../../core/founding/form';
import { fieldsFor } from '../../../local/public-site/apply-online';

/** How many pages a form can have, several times over: a group going in circles stops here. */
const mostPages = 60;

/** What is done with each page as it opens. */
export type Look = (page: Page) => Promise<void>;

const passBy: Look = () => Promise.resolve();

/**
 * A group applies on the public site in a browser, from the round's page to the confirmation. Works with script and
 * without. Answers the reference. Every page that it comes by is looked at first.
 */
export async function applyOnTheSite(
  page: Page,
  roundAddress: string,
  form: Form,
  answers: Answers,
  look: Look = passBy,
): Promise<string> {
  await page.goto(roundAddress);
  await look(page);
  await page.getByRole('link', { name: 'Start now' }).click();
  for (const check of form.eligibility) {
    await look(page);
    await page.getByRole('radio', { name: check.fits === 'yes' ? 'Yes' : 'No', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await look(page);
  await page.getByRole('button', { name: 'Start my application' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your application' }).waitFor();
  await fillEveryPage(page, Object.entries(fieldsFor(form, answers)), look);
  await look(page);
  await page.getByRole('button', { name: 'Send application' }).click();
  await page.getByRole('heading', { level: 1, name: 'Application sent' }).waitFor();
  await look(page);
  return page.locator('.chest-reference').innerText();
}

/** Goes from task to task until the answers can be checked. */
async function fillEveryPage(
  page: Page,
  filled: readonly (readonly [string, string | readonly string[]])[],
  look: Look,
): Promise<void> {
  const home = new URL(page.url()).pathname;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const path = new URL(page.url()).pathname;
    if (path === `${home}/check`) return;
    await look(page);
    if (path === home) {
      await openNextTask(page, home);
      continue;
    }
    const boxes = await boxesOf(page);
    for (const [name, value] of filled) if (boxes.has(name)) await fillBox(page, name, value);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    const faults = page.locator('.nhsuk-error-summary__list');
    if ((await faults.count()) > 0) throw new Error(`${path}: ${await faults.innerText()}`);
  }
  throw new Error('the form does not end');
}

async function openNextTask(page: Page, home: string): Promise<void> {
  const items = page.getByRole('listitem').filter({ has: page.locator('a.nhsuk-task-list__link') });
  const open: Locator = items.filter({ hasNotText: 'Completed' }).first();
  if ((await open.count()) === 0) {
    await page.goto(new URL(`${home}/check`, page.url()).href);
    return;
  }
  await open.getByRole('link').click();
}

/** The names of the boxes on this page. */
async function boxesOf(page: Page): Promise<ReadonlySet<string>> {
  const boxes = await page.locator('main [name]').all();
  return new Set(await Promise.all(boxes.map(async (box) => (await box.getAttribute('name')) ?? '')));
}

async function fillBox(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const first = page.locator(`[name="${name}"]`).first();
  const type = await first.getAttribute('type');
  if (type !== 'radio' && type !== 'checkbox') {
    await first.fill(typeof value === 'string' ? value : value.join('\n'));
    return;
  }
  for (const each of typeof value === 'string' ? [value] : value) {
    if (each !== '') await page.locator(`[name="${name}"][value="${each}"]`).check();
  }
}
