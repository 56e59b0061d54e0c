import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Role } from '../../core/kernel/actor';
import type { Handlers } from './fake-api';
import { faultsOnPage } from './faults-on-page';
import { openApp, valueOf } from './open-app';
import { sampleHandlers } from './sample-handlers';
import { sampleChest } from './sample-fund';
import {
  closedPoll,
  noGaps,
  noNeeds,
  openPoll,
  sampleNeed,
  sampleNeeds,
  sampleSetting,
} from './sample-needs';

jest.setTimeout(60_000);

const page = '#/needs/havering';

function open(section: string, roles: readonly Role[], change: Handlers = {}) {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'designing' as const }));
  const handlers = sampleHandlers(roles, [], {
    seeChests: () => [sampleChest(roles, { rounds })],
    ...change,
  });
  return openApp(`${page}${section}`, handlers);
}

describe('the needs page', () => {
  it('shows needs by theme and area as a picture first, with hidden numbers hidden, and its table with totals', async () => {
    const { user } = open('', ['link-worker']);
    const heat = await screen.findByRole('table', { name: /How many needs wait/ });
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

describe('sorting needs', () => {
  const sorting = '/sorting';

  function sorter() {
    let need = sampleNeed();
    return open(sorting, ['officer'], {
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
    open(sorting, ['officer'], { listNeeds: () => noNeeds() });
    expect((await screen.findAllByText('Nothing waits')).length).toBeGreaterThan(0);
    expect(await faultsOnPage()).toEqual([]);
  });
});

describe('gaps', () => {
  it('says where needs meet no grant, in words as well as in colour', async () => {
    open('/gaps', ['link-worker']);
    const themes = await screen.findByRole('table', { name: 'By theme' });
    expect(within(themes).getByRole('row', { name: /Money and debt Nothing funded/ })).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
    cleanup();
    open('/gaps', ['link-worker'], { gapReport: () => noGaps() });
    expect(await screen.findByText('Nothing to compare yet')).toBeTruthy();
  });
});

describe('priorities', () => {
  it('are ranked by buttons, and sent in that order', async () => {
    const { user, sent } = open('/priorities', ['link-worker'], {
      prioritySetting: () => sampleSetting({ poll: openPoll, mayChange: false }),
      rankThemes: () => ({ version: 1 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Move up: Food and cooking' }));
    await user.click(screen.getByRole('button', { name: 'Move up: Food and cooking' }));
    await user.click(screen.getByRole('button', { name: 'Send my order' }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ order: ['food-and-cooking', 'money-and-debt', 'being-active'] }),
    );
    expect(screen.queryByText('Proposed weight')).toBeNull();
    expect(screen.queryByRole('button', { name: /Close the poll/ })).toBeNull();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('are agreed with the weight that the poll proposed', async () => {
    const { user, sent } = open('/priorities', ['lead'], {
      prioritySetting: () => sampleSetting({ poll: closedPoll }),
      agreePriority: () => ({ version: 2 }),
    });
    expect(await screen.findByRole('row', { name: 'Money and debt 9 3 56' })).toBeTruthy();
    expect(screen.getByText(/Lena Lead, Saturday 2 May 2026/)).toBeTruthy();
    expect(valueOf(screen.getByRole('textbox', { name: /^Weight/ }))).toBe('56');
    await user.click(screen.getByRole('button', { name: 'Agree this priority' }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({
        theme: 'money-and-debt',
        weight: 56,
        needs: ['need-2'],
        sources: ['referrals'],
      }),
    );
    expect(await faultsOnPage()).toEqual([]);
  });

  it('are asked of people by a poll of the workshop’s first themes', async () => {
    const { user, sent } = open('/priorities', ['officer'], { openPoll: () => ({ version: 1 }) });
    expect(
      await screen.findByRole('row', { name: /^Money and debt 1 90 needs, 4 areas, growing, 95 counted/ }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask people to rank themes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Being active' }));
    await user.click(screen.getByRole('button', { name: 'Ask people to rank themes' }));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({
        themes: ['money-and-debt', 'loneliness-and-company', 'being-active'],
      }),
    );
  });
});

describe('bringing counts in', () => {
  const preview = {
    headings: ['Reason', 'Area', 'Month', 'Referrals'],
    rows: 12,
    proposed: { theme: 'Reason', neighbourhood: 'Area', month: 'Month' },
    remembered: false,
  };

  async function chosen(change: Handlers) {
    const opened = open('/counts', ['lead'], change);
    const file = new File(['x'], 'counts.csv');
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode('Reason\nx').buffer);
    await opened.user.upload(await screen.findByLabelText('File'), file);
    return opened;
  }

  it('proposes the columns, takes what is confirmed, and says what was left out', async () => {
    const { user, sent } = await chosen({
      previewCounts: () => preview,
      bringCounts: () => ({ kept: 10, leftOut: [{ because: 'area-unknown', lines: [3, 9], rows: 2 }] }),
    });
    expect(valueOf(await screen.findByRole('combobox', { name: /^Theme/ }))).toBe('');
    await user.selectOptions(screen.getByRole('combobox', { name: /^How many/ }), 'Referrals');
    await user.type(screen.getByRole('textbox', { name: /Where do these figures/ }), 'Referral system');
    expect(await faultsOnPage()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Bring these counts in' }));
    expect(await screen.findByText('10 totals were kept.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /The area is none of this fund’s 2 3, 9/ })).toBeTruthy();
    expect(sent.at(-1)?.body).toMatchObject({
      content: btoa('Reason\nx'),
      source: 'Referral system',
      columns: { theme: 'Reason', neighbourhood: 'Area', month: 'Month', count: 'Referrals' },
    });
  });

  it('refuses a file of people whole, and says what to do', async () => {
    await chosen({ previewCounts: () => ({ refusal: { code: 'counts-refused', why: 'patient-rows' } }) });
    expect(await screen.findByText(/looks as if it has a row for each person/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bring these counts in' })).toBeNull();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('lets a lead say how small numbers are kept back', async () => {
    const { user, sent } = open('/counts', ['lead'], { setSmallNumbers: () => ({ version: 2 }) });
    await user.click(await screen.findByRole('radio', { name: /Hide 1 to 4/ }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ rule: 'under-5' }));
  });
});
