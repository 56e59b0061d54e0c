import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Handlers } from './fake-api';
import { faultsOnPage } from './faults-on-page';
import { valueOf } from './open-app';
import { openNeeds as open } from './open-needs';
import { closedPoll, noGaps, openPoll, sampleSetting } from './sample-needs';

jest.setTimeout(60_000);

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
      await screen.findByRole('row', { name: /^Money and debt 1 raised: 90, 4 areas, growing, counted: 95/ }),
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
