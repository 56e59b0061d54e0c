import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { createRequire } from 'node:module';
import { rawOf } from '../../core/engaging/form/raw-answer';
import type { Answers } from '../../core/engaging/form/answers';
import { aForm, finishedAnswers } from '../builders/form';
import type { Handlers } from './fake-api';
import { openApp, valueOf, type Opened } from './open-app';
import { sampleChest } from './sample-fund';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  run(
    root: Element,
    options: object,
  ): Promise<{ readonly violations: readonly Finding[]; readonly passes: readonly Finding[] }>;
}

// It comes with the checker for browsers; loaded by its place, so that it finds this page's own window.
const axe = require(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core')) as Axe;

const list = '#/applications/havering/spring-2026';
const key = 'unsent-entry|havering|spring-2026|aaaaaaaa-0000-4000-8000-000000000001';

function handlers(change: Handlers = {}): Handlers {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
  return sampleHandlers(['officer'], [], {
    seeChests: () => [sampleChest(['officer'], { rounds })],
    ...change,
  });
}

/** Opens an entry in which these answers are typed already. */
async function openEntry(answers: Answers, change: Handlers = {}, channel = 'phone'): Promise<Opened> {
  const opened = openApp(list, handlers(change));
  const questions = aForm().pages.flatMap((page) => page.questions);
  const typed = Object.fromEntries(questions.map((each) => [each.id, rawOf(each, answers[each.id])]));
  sessionStorage.setItem(key, JSON.stringify({ nonce: 'n1', typed, ...(channel === '' ? {} : { channel }) }));
  await opened.user.click(await screen.findByRole('link', { name: 'Enter an application' }));
  await screen.findByText(/What you had begun is here again/);
  return opened;
}

/** What the page's own rules for everybody's reading find wrong. Colours are looked at in a real browser. */
async function faultsOfPage(): Promise<readonly string[]> {
  const options = { rules: { 'color-contrast': { enabled: false } } };
  const { violations, passes } = await axe.run(document.body, options);
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const box = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });

it('asks the questions of the web form, and tells what is wrong in the form’s own words', async () => {
  const { user } = openApp(`${list}/enter`, handlers());
  await user.click(await screen.findByRole('radio', { name: 'On paper' }));
  expect(screen.getAllByText('Cannot start yet')).toHaveLength(2);
  await user.click(screen.getByRole('link', { name: 'The group' }));
  await screen.findByRole('textbox', { name: /^What is your group called/ });
  expect(screen.queryByText('Enter the name of your group')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  const summary = screen
    .getAllByRole('alert')
    .find((alert) => within(alert).queryAllByRole('button').length > 0);
  expect(document.activeElement).toBe(summary);
  expect(await faultsOfPage()).toEqual([]);
  await user.click(within(summary!).getByRole('button', { name: 'Enter the name of your group' }));
  expect(document.activeElement).toBe(box(/^What is your group called/));
});

it('asks what follows from an answer, and goes on when a part is complete', async () => {
  const { user } = openApp(`${list}/enter/group`, handlers());
  await user.type(await screen.findByRole('textbox', { name: /^What is your group called/ }), 'Kettle Club');
  expect(screen.queryByRole('textbox', { name: /^Which organisation will hold/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^Residents coming together/ }));
  await user.type(box(/^Which organisation will hold/), 'The Hub');
  await user.type(box(/^What is your name/), 'Kit');
  for (const no of screen.getAllByRole('radio', { name: 'No' }).slice(0, 2)) await user.click(no);
  // A group without e-mail can be entered all the same.
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(await screen.findByRole('textbox', { name: /^How much money do you want/ })).toBeTruthy();
  expect(window.location.hash).toBe(`${list}/enter/idea`);
});

it('keeps a budget line by line, and shows how many words are left', async () => {
  const { user } = await openEntry(finishedAnswers());
  await user.click(screen.getByRole('link', { name: 'Money' }));
  expect(valueOf(await screen.findByRole('textbox', { name: 'Cost 1: what for' }))).toBe('Tools');
  await user.click(screen.getByRole('button', { name: 'Add another cost' }));
  await user.type(box(/^Cost 4: what for/), 'Tea');
  await user.type(box(/^Cost 4: pounds/), '10');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(
    screen.getAllByText('The costs must add up to £2,000, the amount you ask for').length,
  ).toBeGreaterThan(0);
  expect(await faultsOfPage()).toEqual([]);
  await user.type(box(/^What would you leave out/), 'Two days');
  expect(screen.getByText('48 words left')).toBeTruthy();
});

it('reads the answers back, sends them once, and clears the form', async () => {
  const { user, sent } = await openEntry(finishedAnswers(), {
    admitApplication: () => ({
      id: 'spring-2026-0009',
      groupName: 'Harold Hill Garden Club',
      title: 'x',
      neighbourhood: 'Harold Hill',
    }),
  });
  expect(await faultsOfPage()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Check the answers' }));
  expect(await screen.findByText('Tuesday 15 September 2026')).toBeTruthy();
  expect(screen.getByText(/Tools: £1,200/)).toBeTruthy();
  expect(screen.getAllByText('Not given').length).toBeGreaterThan(3);
  expect(await faultsOfPage()).toEqual([]);
  await user.dblClick(screen.getByRole('button', { name: 'Enter this application' }));
  expect(await screen.findByText('The application is in. You can enter another.')).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual({ nonce: 'n1', channel: 'phone', answers: finishedAnswers() });
  expect(sessionStorage.getItem(key)).toBeNull();
});

it('does not send before it is known how the group applied, and keeps everything that is refused', async () => {
  const refused = { admitApplication: () => ({ refusal: { code: 'round-closed' as const } }) };
  const first = await openEntry(finishedAnswers(), refused, '');
  await first.user.click(screen.getByRole('link', { name: 'Check the answers' }));
  await first.user.click(await screen.findByRole('button', { name: 'Enter this application' }));
  expect(await screen.findByText('Choose how the group applied')).toBeTruthy();
  expect(first.sent).toHaveLength(0);
  cleanup();
  const { user, sent } = await openEntry(finishedAnswers(), refused);
  await user.click(screen.getByRole('link', { name: 'Check the answers' }));
  await user.click(await screen.findByRole('button', { name: 'Enter this application' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(await screen.findByText(/closed/i)).toBeTruthy();
  expect(screen.getByText(/Tools: £1,200/)).toBeTruthy();
  expect(sessionStorage.getItem(key)).not.toBeNull();
});

it('begins anew when asked to', async () => {
  const { user } = await openEntry(finishedAnswers());
  await user.click(screen.getByRole('button', { name: 'Clear it and start again' }));
  expect(screen.queryByRole('link', { name: 'Check the answers' })).toBeNull();
  expect(screen.getAllByText('Not started')).toHaveLength(2);
});
