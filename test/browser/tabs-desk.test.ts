import type { Page } from 'playwright-core';
import type { InputOf } from '../../core/contracts/routes';
import { smallGrantsRubric } from '../../core/founding/templates/rubric';
import type { Handlers } from '../tabs/fake-api';
import { reference, scoreView } from '../tabs/sample-desk';
import { openTabs, type OpenedTabs } from './tabs/open-tabs';
import { pageState } from './tabs/states';

jest.setTimeout(120_000);

let opened: OpenedTabs;
const pages: Page[] = [];

beforeAll(async () => {
  opened = await openTabs();
}, 120_000);
afterAll(() => opened.close());
afterEach(async () => {
  opened.server.connect(true);
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
});

async function visit(name: string, change: Handlers = {}): Promise<Page> {
  const state = pageState(name);
  opened.server.use({ ...state.handlers, ...change });
  const page = await opened.visit(`#/${state.pageId}/${state.subPageId}`, {});
  pages.push(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** An API that keeps one member's score as the real one does: by version. */
function scoreKeeper() {
  const saved: InputOf<'scoreApplication'>[] = [];
  let version = 0;
  const handlers: Handlers = {
    memberView: () => {
      const last = saved.at(-1);
      if (last === undefined) return scoreView();
      return scoreView({ marks: last.marks, comment: last.comment, scoreVersion: version });
    },
    scoreApplication: ({ chest: _chest, ...input }) => {
      if (input.scoreVersion !== version) return { refusal: { code: 'changed-since-opened', version } };
      version += 1;
      saved.push(input);
      return { version };
    },
  };
  const elsewhere = (marks: InputOf<'scoreApplication'>['marks'], comment: string): void => {
    version += 1;
    const panel = 'spring-2026-panel';
    saved.push({
      panel,
      application: reference(1),
      applicationVersion: 1,
      scoreVersion: version - 1,
      marks,
      comment,
    });
  };
  return { handlers, saved, elsewhere };
}

const criteria = smallGrantsRubric.criteria;

async function markAll(page: Page, mark: number): Promise<void> {
  for (const criterion of criteria) {
    const question = page.getByRole('radiogroup', { name: new RegExp(`^${criterion.name} `) });
    await question.getByRole('radio', { name: new RegExp(`^${mark} `) }).check();
  }
}

test('a member scores with the keyboard alone, and it is saved without a press', async () => {
  const keeper = scoreKeeper();
  const page = await visit('score', keeper.handlers);
  const first = page.getByRole('radiogroup', { name: /^Need / });
  await first.waitFor();
  // By the browser's own order: each group is one stop, arrows choose in it.
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const group = await page.evaluate(() => document.activeElement?.closest('[role=radiogroup]') !== null);
    if (group) break;
  }
  for (const _criterion of criteria) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
  }
  await page.getByText(/^Saved at /).waitFor();
  expect(keeper.saved[0]?.marks).toEqual(Object.fromEntries(criteria.map((criterion) => [criterion.id, 3])));
});

test('a score given without a connection is kept, shown after a reload, and sent when there is one again', async () => {
  const keeper = scoreKeeper();
  const page = await visit('score', keeper.handlers);
  await page.getByRole('radiogroup', { name: /^Need / }).waitFor();
  opened.server.connect(false);
  await markAll(page, 2);
  await page.getByText(/You are not connected. Your score is kept on this device/).waitFor();
  expect(keeper.saved).toHaveLength(0);
  opened.server.connect(true);
  await page.reload();
  await page.getByText('We kept what you had not sent last time.').waitFor();
  await page.getByText(/^Saved at /).waitFor();
  expect(keeper.saved.at(-1)?.marks['need']).toBe(2);
  await page.reload();
  await page.getByRole('radiogroup', { name: /^Need / }).waitFor();
  expect(await page.getByText('We kept what you had not sent last time.').count()).toBe(0);
});

test('a score changed elsewhere is shown beside one’s own, and the member says which stands', async () => {
  const keeper = scoreKeeper();
  const page = await visit('score', keeper.handlers);
  await page.getByRole('radiogroup', { name: /^Need / }).waitFor();
  keeper.elsewhere(
    Object.fromEntries(criteria.map((criterion) => [criterion.id, 2 as const])),
    'On my phone.',
  );
  await markAll(page, 3);
  const both = page.getByRole('group', { name: /This score was changed somewhere else/ });
  await both.getByRole('row', { name: 'Need 3 2' }).waitFor();
  await both.getByRole('row', { name: 'Comment No comment On my phone.' }).waitFor();
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText(/^Saved at /).waitFor();
  expect(keeper.saved.at(-1)).toMatchObject({ scoreVersion: 1, marks: { need: 3 } });
});

test('the lead sees what each group will be told before anything is sent', async () => {
  const page = await visit('groups to tell');
  const sends = (): string[] => opened.server.asked.filter((asked) => asked.endsWith('/release'));
  await page.getByRole('button', { name: /See what each group/ }).click();
  const preview = page.getByRole('dialog');
  await preview.getByText('3 groups: 2 awards, £4,800 in all.').waitFor();
  await preview.getByRole('row', { name: /^Romford Repair Table No award/ }).waitFor();
  expect(sends()).toEqual([]);
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /See what each group/ }).click();
  await preview.getByRole('button', { name: 'Tell 3 groups now' }).click();
  await preview.waitFor({ state: 'hidden' });
  expect(sends()).toEqual(['POST chests/havering/rounds/spring-2026/release']);
});

test('moving through the desk takes the focus to the new heading, and back is back', async () => {
  const page = await visit('desk of a member');
  await page.getByRole('link', { name: 'Romford Repair Table', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Mend it together on Saturdays' });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await page.title()).toBe('Mend it together on Saturdays – Community Chest');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Havering panel' }).waitFor();
});

test('in a frame of another origin it signs in, opens the deep link, follows the theme and says when it is there', async () => {
  opened.server.use(pageState('desk of the lead').handlers);
  opened.server.tokens.clear();
  const { page, tab } = await opened.frame({
    pageId: 'panel',
    subPageId: `havering/spring-2026-panel/applications/${reference(1)}`,
  });
  pages.push(page);
  await tab.getByRole('heading', { level: 1, name: 'Mend it together on Saturdays' }).waitFor();
  expect([...opened.server.tokens]).toEqual(['Bearer a-token']);
  const heard = await page.evaluate(() =>
    (window as { heard?: { func: string }[] }).heard?.map(({ func }) => func),
  );
  expect(heard).toEqual(expect.arrayContaining(['appInitialization.appLoaded', 'appInitialization.success']));
  expect(await tab.locator('[data-theme]').getAttribute('data-theme')).toBe('light');
  await page.evaluate(() => (window as { changeTheme?: (theme: string) => void }).changeTheme?.('contrast'));
  await tab.locator('[data-theme=contrast]').waitFor();
});

test('a frame that does not answer leaves a page that says how to sign in, within seconds', async () => {
  opened.server.use({ seeChests: () => ({ refusal: { code: 'not-signed-in' } }) });
  const page = await opened.browse('#/fund');
  pages.push(page);
  const frame = `<iframe title="Tab" src="${opened.server.url}#/fund"></iframe>`;
  await page.goto(opened.server.put('/silent.html', frame));
  const said = page.frameLocator('iframe').getByText(/You are not signed in. Sign in to Teams/);
  await said.waitFor({ timeout: 30_000 });
});

test('a plain browser has a way to each page that is for this person, and no other', async () => {
  opened.server.use(pageState('needs').handlers);
  const page = await opened.browse('#/needs/havering');
  pages.push(page);
  const ways = page.getByRole('navigation', { name: 'Pages' });
  await ways.getByRole('link', { name: 'Needs' }).waitFor();
  expect(await ways.getByRole('link').allTextContents()).toEqual([
    'My work',
    'Fund',
    'Panel',
    'Needs',
    'Outreach',
    'Applications',
    'Awards',
  ]);
  opened.server.use({ ...pageState('no needs').handlers });
  await page.reload();
  await ways.getByRole('link', { name: 'Needs' }).waitFor();
  expect(await ways.getByRole('link').allTextContents()).toEqual(['My work', 'Fund', 'Needs', 'Outreach']);
});

test('an answer that no page can show leaves a page that says so, with a way on', async () => {
  const broken: Handlers = { fundStatus: () => JSON.parse('{"total":null}') };
  const state = pageState('fund');
  opened.server.use({ ...state.handlers, ...broken });
  const page = await opened.visit('#/fund/havering', {});
  pages.push(page);
  await page.getByRole('heading', { level: 1, name: 'This page stopped working.' }).waitFor();
  opened.server.use(state.handlers);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Havering Community Chest' }).waitFor();
});
