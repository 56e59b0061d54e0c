import { screen, waitFor, within } from '@testing-library/react';
import type { Handlers } from './fake-api';
import { faultsOnPage } from './faults-on-page';
import { valueOf } from './open-app';
import { openNeeds as open } from './open-needs';
import { noNeeds, sampleNeed, sampleNeeds } from './sample-needs';

jest.setTimeout(60_000);

describe('the needs page', () => {
  it('shows needs by theme and area as a picture first, with hidden numbers hidden, and its table with totals', async () => {
    const { user } = open('', ['link-worker']);
    const heat = await screen.findByRole('table', { name: /How often needs/ });
    const money = within(heat).getByRole('row', { name: /^Money and debt/ });
    expect(
      within(money)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['30', '20', '25', '10', '0', '0']);
    expect(within(heat).getByRole('row', { name: /^Loneliness/ }).textContent).toContain('not shown');
    expect(heat.textContent).not.toMatch(/\b[1-7]\b/);
    await user.click(screen.getByRole('button', { name: 'Table' }));
    expect(await screen.findByRole('columnheader', { name: 'All' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Counts' }));
    expect(await screen.findByRole('table', { name: /What spreadsheets counted/ })).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('has no sorting and no file for link workers, and says so where nothing was raised', async () => {
    open('', ['link-worker'], { listNeeds: () => noNeeds() });
    expect(await screen.findByText('Nothing to show yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Sort new needs' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Bring in counts' })).toBeNull();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('begins with what has more to show: counts where needs are few', async () => {
    const { table } = noNeeds();
    open('', ['link-worker'], { listNeeds: () => sampleNeeds({ table }) });
    expect(await screen.findByRole('table', { name: /What spreadsheets counted/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Counts' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps to the list when an address names a part that is not somebody’s', async () => {
    open('/sorting', ['link-worker']);
    expect(await screen.findByRole('heading', { level: 1, name: 'Needs' })).toBeTruthy();
  });

  it('says why when needs are refused', async () => {
    open('', ['officer'], { listNeeds: () => ({ refusal: { code: 'record-unavailable', saved: false } }) });
    await waitFor(() =>
      expect(screen.getAllByRole('alert').some((each) => each.textContent !== '')).toBe(true),
    );
  });

  it('says how far a funded need is met', async () => {
    const { user, sent } = open('', ['officer'], { reviewNeed: () => sampleNeed({ state: 'met' }) });
    await user.click(await screen.findByRole('button', { name: 'How far is it met: Help to read a bill' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /How far is it met/ }), 'Partly met');
    await user.type(screen.getByRole('textbox', { name: /whoever raised it/ }), 'Half of them');
    await user.click(screen.getByRole('button', { name: 'Keep this' }));
    expect(sent.at(-1)?.body).toMatchObject({
      outcome: 'partly-met',
      raiserView: 'Half of them',
      version: 5,
    });
  });
});

describe('raising a need', () => {
  const like = [
    {
      id: 'held',
      version: 1,
      state: 'raised' as const,
      missing: 'A warm hall',
      forWhom: 'Anybody',
      neighbourhood: 'Rainham',
    },
  ];

  async function typed(change: Handlers) {
    const opened = open('', ['link-worker'], change);
    const missing = await screen.findByRole('textbox', { name: /^What is missing/ });
    await opened.user.type(missing, 'A warm room, ask Mr Smith');
    await opened.user.type(screen.getByRole('textbox', { name: /^For whom/ }), 'Older people');
    await opened.user.click(screen.getByRole('button', { name: 'Raise this need' }));
    return { ...opened, missing };
  }

  it('offers needs that may say the same, and joins one instead', async () => {
    const { user, sent, missing } = await typed({
      likeNeeds: () => like,
      joinNeed: () => sampleNeed({ mine: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Join: A warm hall' }));
    await waitFor(() => expect(valueOf(missing)).toBe(''));
    expect(sent.map(({ request }) => request)).toEqual([
      'POST chests/havering/needs/like',
      'POST chests/havering/needs/held/joining',
    ]);
  });

  it('raises it when none of them is the same, and sends what was warned of once looked at again', async () => {
    let isWarned = false;
    const { user, sent } = await typed({
      likeNeeds: () => like,
      raiseNeed: ({ sendAllTheSame }) => {
        if (sendAllTheSame === true) return sampleNeed();
        isWarned = true;
        return {
          refusal: { code: 'personal-data', field: 'missing', kinds: ['named-person'], warning: true },
        };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'None of these: raise mine' }));
    const again = await screen.findByRole('checkbox', { name: /Send it all the same/ });
    expect(isWarned).toBe(true);
    expect(screen.getByText(/If it could not, send it all the same/)).toBeTruthy();
    await user.click(again);
    await user.click(screen.getByRole('button', { name: 'Raise this need' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ sendAllTheSame: true }));
  });

  it('does not offer to send what is never let through', async () => {
    await typed({
      raiseNeed: () => ({ refusal: { code: 'personal-data', field: 'missing', kinds: ['nhs-number'] } }),
    });
    expect(await screen.findByText(/Your words seem to hold an NHS number/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /all the same/ })).toBeNull();
  });
});

function sorter() {
  let need = sampleNeed();
  return open('/sorting', ['officer'], {
    listNeeds: () =>
      sampleNeeds({
        needs: [need, sampleNeed({ id: 'other', state: 'accepted', missing: 'Warm meeting rooms' })],
      }),
    sortNeed: ({ act }) => {
      const state = act === 'undo' ? 'raised' : act === 'accept' ? 'accepted' : 'declined';
      need = sampleNeed({ state, version: need.version + 1, mayUndo: state !== 'raised' });
      return need;
    },
  });
}

describe('sorting needs', () => {
  it('accepts at one press, and takes it back at another', async () => {
    const { user, sent } = sorter();
    await user.click(await screen.findByRole('button', { name: /^Accept: A warm place/ }));
    await user.click(await screen.findByRole('button', { name: /^Take back: A warm place/ }));
    expect(await screen.findByRole('button', { name: /^Accept: A warm place/ })).toBeTruthy();
    expect(sent.map(({ body }) => body)).toMatchObject([
      { act: 'accept', version: 1 },
      { act: 'undo', version: 2 },
    ]);
  });

  it('asks what a need is about before it accepts one that has no theme', async () => {
    const { theme: _theme, themeId: _id, ...untold } = sampleNeed();
    const { user, sent } = open('/sorting', ['officer'], {
      listNeeds: () => sampleNeeds({ needs: [untold] }),
      sortNeed: () => ({ ...sampleNeed(), state: 'accepted', version: 2 }),
    });
    await user.click(await screen.findByRole('button', { name: /^Accept: / }));
    expect(screen.getAllByText('Choose a theme').length).toBeGreaterThan(1);
    expect(sent).toEqual([]);
    const about = screen.getByRole('combobox', { name: /^What is it about/ });
    await user.selectOptions(about, 'Loneliness and company');
    await user.click(screen.getByRole('button', { name: /^Accept: / }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ act: 'accept', theme: 'loneliness-and-company' }),
    );
  });

  it('declines for a listed reason, and says what declining as about one person does', async () => {
    const { user, sent } = sorter();
    await user.click(await screen.findByRole('button', { name: /^Decline: / }));
    const why = screen.getByRole('combobox', { name: 'Why?' });
    await user.selectOptions(why, 'It is about one person');
    expect(screen.getByText(/taken out for good/)).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
    await user.selectOptions(why, 'Not for this fund');
    await user.click(screen.getByRole('button', { name: 'Decline it' }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ act: 'decline', because: 'not-for-this-fund' }),
    );
  });

  it('passes on to a named service, and joins with the likest first', async () => {
    const { user, sent } = sorter();
    await user.click(await screen.findByRole('button', { name: /^Pass on: / }));
    await user.type(screen.getByRole('textbox', { name: /Which service/ }), 'Age UK');
    await user.click(screen.getByRole('button', { name: /^Join with another: / }));
    const into = screen.getByRole('combobox', { name: /Which need says the same/ });
    expect(within(into).getByRole('group', { name: 'Most alike' }).textContent).toContain(
      'Warm meeting rooms',
    );
    await user.selectOptions(into, 'other');
    await user.click(screen.getByRole('button', { name: 'Join them' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ act: 'merge', into: 'other' }));
  });

  it('says so where nothing waits', async () => {
    open('/sorting', ['officer'], { listNeeds: () => noNeeds() });
    expect((await screen.findAllByText('Nothing waits')).length).toBeGreaterThan(0);
    expect(await faultsOnPage()).toEqual([]);
  });
});
