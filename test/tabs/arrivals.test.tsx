import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { faultsOnPage } from './faults-on-page';
import { descriptionOf, openApp, valueOf } from './open-app';
import { arrivalHandlers as handlers, line, matched, reference } from './sample-arrivals';

jest.setTimeout(60_000);

const list = '#/applications/havering/spring-2026';

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
