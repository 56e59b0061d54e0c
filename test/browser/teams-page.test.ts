import { AxeBuilder } from '@axe-core/playwright';
import { decodeJwt } from 'jose';
import type { Locator, Page } from 'playwright-core';
import { samplePerson } from '../../local/people';
import { openTeamsPage, teamsIds, type OpenedPage } from './teams-page/open-page';

jest.setTimeout(60_000);

let opened: OpenedPage;
const windows: Page[] = [];

beforeAll(async () => {
  opened = await openTeamsPage();
}, 60_000);
afterAll(() => opened.close());
afterEach(async () => {
  await Promise.all(windows.splice(0).map((page) => page.close()));
});

async function open(address: string, options?: Parameters<OpenedPage['open']>[1]): Promise<Page> {
  const page = await opened.open(address, options);
  page.setDefaultTimeout(10_000);
  windows.push(page);
  return page;
}

/** Posts a fresh panel card and answers with its place in each of these windows. */
async function freshCard(userIds: readonly string[], ...pages: readonly Page[]): Promise<Locator[]> {
  const id = await opened.bot.postCard(opened.panelChannelId, userIds);
  const cards = pages.map((page) => page.locator(`[data-message="${id}"]`));
  await Promise.all(cards.map((card) => card.getByRole('heading').first().waitFor()));
  return cards;
}

/** One card in one window. */
async function freshCardIn(page: Page): Promise<Locator> {
  const [card] = await freshCard([], page);
  if (card === undefined) throw new Error('No window was given.');
  return card;
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  // Fluent's focus traps stand at the edges of the page, take the focus and pass it on: nobody rests on them.
  const builder = new AxeBuilder({ page: page as never }).exclude('[data-tabster-dummy]');
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

test('offers everybody by chest and becomes one of them with a click', async () => {
  const page = await open('/');
  await page.getByText('nothing here leaves this computer').waitFor();
  await page.getByRole('searchbox').fill('hackney chair');
  await page.getByRole('button', { name: /Adaeze Moonraker/ }).click();
  await page.getByRole('button', { name: /You are Adaeze Moonraker/ }).waitFor();
  expect(page.url()).toContain('?as=chair.hackney');
  await page.getByRole('button', { name: /You are/ }).click();
  await page.getByRole('button', { name: /Cosmo Hedgerow/ }).click();
  await page.getByRole('button', { name: /You are Cosmo Hedgerow/ }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: /You are Adaeze Moonraker/ }).waitFor();
});

test('talks with the bot in a chat of their own', async () => {
  const page = await open('/?as=lead.havering#/chat');
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('article').getByText('You said Status').waitFor();
  await page.getByRole('textbox', { name: 'Ask or tell Community Chest' }).fill('how much is <b>left</b>?');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article').getByText('You said how much is <b>left</b>?');
  await answer.waitFor();
  expect(await answer.locator('b').count()).toBe(0);
  expect(await page.getByRole('status').first().innerText()).toContain('Community Chest: You said');
  await page.getByRole('group', { name: 'Suggested answers' }).getByRole('button', { name: 'Help' }).click();
  await page.getByRole('article').getByText('You said help').waitFor();
  const other = await open('/?as=lead.hackney#/chat');
  await other.getByText('Hello Leonora').waitFor();
  expect(await other.getByText('You said').count()).toBe(0);
});

test('a press replaces the card for the one who pressed, and everybody else sees the shared card change', async () => {
  const chair = await open('/?as=chair.hackney#/channel');
  const member = await open('/?as=member.hackney.2#/channel');
  const chairsCard = await freshCardIn(chair);
  const membersCard = member.getByRole('article').last();
  const countBefore = await membersCard.getByText(/of 12 members/).innerText();
  await chairsCard.getByRole('button', { name: 'Vote yes' }).click();
  await chairsCard.getByText('You voted yes').waitFor();
  const voted = Number(countBefore.split(' ')[0]) + 1;
  await membersCard.getByText(`${voted} of 12 members`).waitFor();
  expect(await membersCard.getByText('You voted yes').count()).toBe(0);
});

test('a form says which answer is missing, and keeps what was typed when the shared card changes', async () => {
  const chair = await open('/?as=chair.hackney#/channel');
  const card = await freshCardIn(chair);
  await card.getByRole('button', { name: 'Score an application' }).click();
  await card.getByRole('button', { name: 'Save score' }).click();
  await card.getByText('Choose a mark from 0 to 4').waitFor();
  await card.getByRole('textbox', { name: 'Comment' }).fill('Warm and well run');
  const member = await open('/?as=member.hackney.2#/channel');
  await member.getByRole('article').last().getByRole('button', { name: 'Vote yes' }).click();
  await card.getByText('This card has changed').waitFor();
  expect(await card.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('Warm and well run');
  await card.getByRole('combobox').selectOption('3');
  await card.getByRole('button', { name: 'Save score' }).click();
  await card.getByText('Your score is saved').waitFor();
});

test('shows people whom a card lists their own view without a press', async () => {
  const chair = await open('/?as=chair.hackney#/channel');
  const member = await open('/?as=member.hackney.4#/channel');
  const [membersCard] = await freshCard(teamsIds('member.hackney.4'), member, chair);
  await membersCard?.getByText('Your own view').waitFor();
  expect(await chair.getByText('Your own view').count()).toBe(0);
});

test('finds something and shares its card', async () => {
  const page = await open('/?as=officer.hackney#/chat');
  await page.getByRole('button', { name: 'Find an application' }).click();
  const found = page.getByRole('button', { name: /Harold Hill/ });
  await found.waitFor();
  const behind = await page.evaluate(() => document.elementFromPoint(700, 200)?.closest('.page') !== null);
  expect(behind).toBe(true);
  await found.click();
  await page.getByRole('article').getByText('Drum circle for carers').waitFor();
});

test('opens a tab that speaks the real teams-js: context, token, theme and a way to another tab', async () => {
  const page = await open('/?as=finance.hackney#/tab/my-work/today');
  const tab = page.frameLocator('iframe');
  await tab.locator('#token').filter({ hasText: '.' }).waitFor();
  expect(await tab.locator('#theme').innerText()).toBe('default');
  expect(await tab.locator('#page').innerText()).toBe('my-work');
  expect(await tab.locator('#sub').innerText()).toBe('today');
  expect(await tab.locator('#name').innerText()).toBe(samplePerson('finance.hackney').upn);
  expect(decodeJwt(await tab.locator('#token').innerText())['oid']).toBe(
    samplePerson('finance.hackney').objectId,
  );
  await page.getByRole('button', { name: /Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
  await tab.locator('#theme').filter({ hasText: 'contrast' }).waitFor();
  await tab.locator('#go').click();
  await page.waitForURL(/#\/tab\/fund\/pots$/);
  await tab.locator('#page').filter({ hasText: 'fund' }).waitFor();
});

test('gives no token to anything but the tab in its frame', async () => {
  const page = await open('/?as=finance.hackney#/tab/my-work');
  const tab = page.frameLocator('iframe');
  await tab.locator('#token').filter({ hasText: '.' }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.evaluate(async () => {
    const data = { id: 99, func: 'authentication.getAuthToken', args: [] };
    const tabFrame = document.querySelector('iframe');
    const origin = new URL(tabFrame?.src ?? location.href).origin;
    const other = document.body.appendChild(document.createElement('iframe'));
    // Another frame that claims the tab's origin, and the tab's frame once it shows some other site.
    const claims: MessageEventInit[] = [
      { data, origin, source: other.contentWindow },
      { data, origin: 'https://elsewhere.example', source: tabFrame?.contentWindow ?? null },
    ];
    for (const claim of claims) dispatchEvent(new MessageEvent('message', claim));
    await fetch('/client/app');
  });
  expect(asked).toEqual(['/client/app']);
});

test('keeps what would have been mailed', async () => {
  const page = await open('/?as=officer.hackney#/mail');
  await page.getByRole('article', { name: 'We have your application' }).getByText('Thank you').waitFor();
});

test('says so when the bot is not there, and keeps the message', async () => {
  opened.local.bot.pause(true);
  const page = await open('/?as=auditor.hackney#/chat');
  await page.getByRole('textbox', { name: 'Ask or tell Community Chest' }).fill('status');
  await page.keyboard.press('Enter');
  await page.getByText('the bot did not answer it').waitFor();
  await page.getByRole('article').getByText('status').waitFor();
  opened.local.bot.pause(false);
  await page
    .getByRole('alert')
    .filter({ hasText: 'not there yet' })
    .getByRole('button', { name: 'Try again' })
    .click();
  await page.getByText('The bot is not there yet').waitFor({ state: 'detached' });
});

describe('is open to everyone', () => {
  test.each(['default', 'dark', 'contrast'])('no accessibility fault in %s', async (theme) => {
    const page = await open('/?as=chair.hackney#/channel', { theme });
    const card = await freshCardIn(page);
    await card.getByRole('button', { name: 'Score an application' }).click();
    await card.getByRole('button', { name: 'Save score' }).click();
    await card.getByText('Choose a mark').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test.each(['/', '/?as=lead.newham#/chat', '/?as=link-worker.newham.1', '/?as=officer.hackney#/mail'])(
    'no accessibility fault at %s',
    async (address) => {
      const page = await open(address);
      await page.getByRole('heading').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  test('works at 390 pixels without scrolling sideways', async () => {
    const page = await open('/?as=chair.hackney#/channel', { width: 390, height: 760 });
    const card = await freshCardIn(page);
    await card.getByRole('button', { name: 'Score an application' }).click();
    await card.getByRole('combobox').waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a card can be used by keyboard alone, and keeps the keyboard where it was', async () => {
    const page = await open('/?as=chair.hackney#/channel');
    const card = await freshCardIn(page);
    await card.getByRole('button', { name: 'Vote yes' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('You voted yes').waitFor();
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Change my vote');
  });
});
