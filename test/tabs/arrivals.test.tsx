import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { ApplicationFile, MatchedApplication } from '../../core/engaging/arrival-view';
import type { ApplicationLine } from '../../core/engaging/application-view';
import type { Role } from '../../core/kernel/actor';
import type { Handlers } from './fake-api';
import { faultsOnPage } from './faults-on-page';
import { descriptionOf, openApp, valueOf } from './open-app';
import { sampleChest } from './sample-fund';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

const list = '#/applications/havering/spring-2026';
const reference = 'spring-2026-7kd2-xw4m';

const line = (changes: Partial<ApplicationLine> = {}): ApplicationLine => ({
  id: reference,
  state: 'submitted',
  open: true,
  groupName: 'Hilldene Growers',
  title: 'A shared allotment',
  neighbourhood: 'Harold Hill',
  askedPence: 320_000,
  channel: 'public',
  receivedAt: new Date().toISOString(),
  ...changes,
});

const file: ApplicationFile = {
  id: reference,
  state: 'submitted',
  groupName: 'Hilldene Growers',
  title: 'A shared allotment',
  neighbourhood: 'Harold Hill',
  version: 2,
  summary: 'Beds for forty people.',
  grantKind: 'Activity',
  themes: [],
  askedPence: 320_000,
  minimumPence: 200_000,
  answers: [{ question: 'Why is it needed?', text: 'People asked for it.' }],
  channel: 'public',
  receivedAt: '2026-06-10T11:00:00.000Z',
  changedAt: '2026-06-11T11:00:00.000Z',
  canWithdraw: true,
  questions: [
    { id: 'why', text: 'Why is it needed?' },
    { id: 'budget', text: 'What will you spend the grant on?' },
  ],
  contact: { name: 'Gale Green', email: 'gale@growers.example', phone: '01632 960 001' },
  helper: { name: 'Hal Helper', organisation: 'The CVS' },
};

const matched: MatchedApplication = {
  id: reference,
  group: 'g-1',
  groupName: 'Hilldene Growers',
  matches: [
    {
      group: 'g-2',
      groupName: 'Hilldene Garden Club',
      reasons: ['registration', 'email'],
      applications: [{ id: 'autumn-2025-0004', round: 'Autumn 2025', title: 'Spades' }],
      awards: [{ round: 'Autumn 2025', amountPence: 90_000, state: 'report-due' }],
    },
  ],
};

function handlers(role: Role, change: Handlers = {}): Handlers {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
  return sampleHandlers([role], [], {
    seeChests: () => [sampleChest([role], { rounds })],
    listApplications: () => [line()],
    seeApplication: () => file,
    listMatches: () => [],
    listLatePasses: () => [],
    listFiles: () => [],
    ...change,
  });
}

afterEach(cleanup);

describe('the list of applications', () => {
  it('says how each came, what is new, what waits for an answer and what needs a look', async () => {
    openApp(
      list,
      handlers('officer', {
        listApplications: () => [
          line(),
          line({
            id: 'spring-2026-0002',
            channel: 'phone',
            receivedAt: '2026-01-01T09:00:00.000Z',
            state: 'clarification-asked',
            answerBy: '2026-07-20T22:59:00.000Z',
          }),
          line({ id: 'spring-2026-0003', looksAutomatic: true, receivedAt: '2026-01-01T09:00:00.000Z' }),
        ],
      }),
    );
    const table = await screen.findByRole('table');
    const rows = within(table).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/Web form.*New since yesterday/);
    expect(rows[2]?.textContent).toMatch(/By phone.*Answer by Monday 20 July 2026/);
    expect(rows[3]?.textContent).toMatch(/Have a look/);
    expect(screen.getByText('One came in since yesterday. 2 wait to be checked.')).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('shows a look-alike with its history, and keeps what somebody says of it', async () => {
    const { user, sent } = openApp(
      list,
      handlers('officer', { listMatches: () => [matched], compareGroups: () => ({ version: 2 }) }),
    );
    const match = await screen.findByRole('group', {
      name: 'Hilldene Growers looks like Hilldene Garden Club',
    });
    expect(match.textContent).toMatch(/same charity or company number, same e-mail address/);
    expect(match.textContent).toMatch(/£900 in Autumn 2025 \(report due\)/);
    expect(await faultsOnPage()).toEqual([]);
    await user.click(within(match).getByRole('button', { name: 'Another group' }));
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        request: 'PUT chests/havering/groups/g-1/comparisons/g-2',
        body: { verdict: 'different' },
      }),
    );
  });
});

describe('an application’s file', () => {
  const page = `${list}/one/${reference}`;

  it('says whom to talk to and what the group says', async () => {
    openApp(page, handlers('officer'));
    expect(await screen.findByText('Gale Green, gale@growers.example, 01632 960 001')).toBeTruthy();
    expect(screen.getByText('Hal Helper, The CVS')).toBeTruthy();
    expect(screen.getByText('People asked for it.')).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('asks the group, once words and questions are there', async () => {
    const { user, sent } = openApp(
      page,
      handlers('officer', { askGroup: () => ({ version: 3, told: 'sent' }) }),
    );
    const words = await screen.findByRole('textbox', { name: /What is unclear/ });
    await user.click(screen.getByRole('button', { name: 'Send the question' }));
    expect(descriptionOf(words)).toMatch(/missing|Enter|fill/i);
    expect(sent).toEqual([]);
    await user.type(words, 'How many spades?');
    await user.click(screen.getByRole('checkbox', { name: 'What will you spend the grant on?' }));
    await user.click(screen.getByRole('button', { name: 'Send the question' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      request: `POST chests/havering/applications/${reference}/questions`,
      body: {
        words: 'How many spades?',
        questions: ['budget'],
        dueAt: expect.stringMatching(/T22:59|T23:59/),
      },
    });
    expect((await screen.findAllByText('The group has been asked.')).length).toBeGreaterThan(0);
  });

  it('keeps the words of a question that was refused', async () => {
    const refusal = { code: 'wrong-state', state: 'eligible', act: 'ask' } as const;
    const { user } = openApp(page, handlers('officer', { askGroup: () => ({ refusal }) }));
    const words = await screen.findByRole('textbox', { name: /What is unclear/ });
    await user.type(words, 'How many?');
    await user.click(screen.getByRole('checkbox', { name: 'Why is it needed?' }));
    await user.click(screen.getByRole('button', { name: 'Send the question' }));
    expect(await screen.findByText(/That cannot be done now/)).toBeTruthy();
    expect(valueOf(words)).toBe('How many?');
  });

  it('takes it back for the group, with what it said', async () => {
    const { user, sent } = openApp(page, handlers('officer', { withdrawForGroup: () => ({ version: 3 }) }));
    const reason = await screen.findByRole('textbox', { name: 'What the group said' });
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(sent).toEqual([]);
    await user.type(reason, 'Other money came.');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ reason: 'Other money came.' }));
  });
});

describe('late links', () => {
  const pass = {
    id: 'p-1',
    email: 'late@group.example',
    reason: 'Flood',
    issuedAt: '',
    endsAt: '2026-06-20T11:00:00.000Z',
  };

  it('are sent by a lead, with a reason, and listed', async () => {
    const { user, sent } = openApp(
      `${list}/late`,
      handlers('lead', {
        listLatePasses: () => [pass],
        issueLatePass: () => ({ endsAt: pass.endsAt, told: 'off', link: 'https://apply.example/late/x' }),
      }),
    );
    expect((await screen.findByRole('table')).textContent).toMatch(/late@group.example.*Flood.*Not used yet/);
    await user.click(screen.getByRole('button', { name: 'Send a link' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /e-mail address/ }), 'late@group.example');
    await user.type(screen.getByRole('textbox', { name: /Why it may apply late/ }), 'Flood');
    expect(await faultsOnPage()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send a link' }));
    expect(await screen.findByText(/https:\/\/apply.example\/late\/x/)).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({ email: 'late@group.example', reason: 'Flood', days: 3 });
  });

  it('are not an officer’s to send', async () => {
    openApp(`${list}/late`, handlers('officer', { listLatePasses: () => [pass] }));
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Send a link' })).toBeNull();
  });
});

describe('the public pages', () => {
  it('are said by the lead: who helps, and other funds as lines', async () => {
    const helpline = { name: 'Ring Ada', phone: '', email: '', hours: '' };
    const site = {
      helpline,
      otherFunds: [],
      languages: ['en-GB'],
      version: 4,
      address: 'https://apply.example/havering',
    };
    const { user, sent } = openApp(
      `${list}/site`,
      handlers('lead', { seePublicSite: () => site, changePublicSite: () => ({ version: 5 }) }),
    );
    await user.type(await screen.findByRole('textbox', { name: 'Phone' }), '01632 960123');
    await user.type(
      screen.getByRole('textbox', { name: /Other funds/ }),
      'Big Local | For larger ideas | https://big.example/apply',
    );
    await user.click(screen.getByRole('checkbox', { name: 'Offer the form in easy read' }));
    expect(await faultsOnPage()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      request: 'PUT chests/havering/public-site',
      body: {
        helpline: { ...helpline, phone: '01632 960123' },
        otherFunds: [{ name: 'Big Local', words: 'For larger ideas', link: 'https://big.example/apply' }],
        languages: ['en-GB', 'easy-read'],
        version: 4,
      },
    });
  });
});
