import { cleanup, screen, waitFor } from '@testing-library/react';
import { descriptionOf, openApp, valueOf } from './open-app';
import { sampleChest } from './sample-fund';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

const desk = '#/panel/havering/spring-2026-panel';

it('the other pages warn of personal data beside the field, and keep the words of a refused need', async () => {
  const { user } = openApp(
    '#/needs/havering',
    sampleHandlers(['link-worker'], [], {
      raiseNeed: () => ({ refusal: { code: 'personal-data', field: 'missing', kinds: ['phone'] } }),
    }),
  );
  const missing = await screen.findByRole('textbox', { name: /^What is missing/ });
  await user.type(missing, 'Ring Jo on 07700 900123');
  expect(descriptionOf(missing)).toMatch(/This seems to hold a phone number/);
  await user.type(screen.getByRole('textbox', { name: /^For whom/ }), 'Older people');
  await user.click(screen.getByRole('button', { name: 'Raise this need' }));
  expect(await screen.findByText(/Your words seem to hold a phone number/)).toBeTruthy();
  expect(valueOf(missing)).toBe('Ring Jo on 07700 900123');
});

it('the other pages take «being filed» as sent, and say so', async () => {
  const { user } = openApp(
    '#/needs/havering',
    sampleHandlers(['link-worker'], [], {
      raiseNeed: () => ({ refusal: { code: 'record-unavailable', saved: true } }),
    }),
  );
  const missing = await screen.findByRole('textbox', { name: /^What is missing/ });
  await user.type(missing, 'A warm room');
  await user.type(screen.getByRole('textbox', { name: /^For whom/ }), 'Older people');
  await user.click(screen.getByRole('button', { name: 'Raise this need' }));
  expect(await screen.findByText(/It is being filed and will appear in a minute or two/)).toBeTruthy();
  expect(valueOf(missing)).toBe('');
});

it('the applications page says where the check is finished, once nothing waits for it', async () => {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'sifting' as const }));
  const line = { id: 'spring-2026-0001', neighbourhood: 'Romford', open: true as const, askedPence: 100_000 };
  const handlers = (state: 'submitted' | 'eligible') =>
    sampleHandlers(['officer'], [], {
      seeChests: () => [sampleChest(['officer'], { rounds })],
      listApplications: () => [{ ...line, groupName: 'Repair Table', title: 'Mend it', state }],
    });
  const page = '#/applications/havering/spring-2026';
  openApp(page, handlers('eligible'));
  const link = await screen.findByRole('link', { name: 'Go to Fund and pots' });
  expect(link.getAttribute('href')).toBe('#/fund/havering');
  expect(screen.getByText(/Press «Finish checking»/)).toBeTruthy();
  cleanup();
  openApp(page, handlers('submitted'));
  await screen.findByRole('button', { name: 'Send one to the panel' });
  expect(screen.queryByText(/Press «Finish checking»/)).toBeNull();
});

it('the other pages say what an import left out and why', async () => {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
  const { user, sent } = openApp(
    '#/applications/havering/spring-2026/import',
    sampleHandlers(['officer'], [], {
      seeChests: () => [sampleChest(['officer'], { rounds })],
      importApplications: () => ({
        imported: ['a', 'b'],
        leftOut: [{ row: 3, reason: 'The amount is over the limit.' }],
      }),
    }),
  );
  const file = new File(['Title,Amount\nx,1'], 'grants.csv', { type: 'text/csv' });
  file.text = () => Promise.resolve('Title,Amount\nx,1');
  await user.upload(await screen.findByLabelText('File'), file);
  await user.click(screen.getByRole('button', { name: 'Bring in this file' }));
  expect(await screen.findByText(/2 applications came in. One row was left out./)).toBeTruthy();
  expect(screen.getByRole('row', { name: '3 The amount is over the limit.' })).toBeTruthy();
  expect(sent[0]?.body).toMatchObject({
    format: 'csv',
    content: 'Title,Amount\nx,1',
    showByReference: false,
  });
});

it('the other pages record a payment once, however often the button is pressed', async () => {
  const { user, sent } = openApp(
    '#/awards/havering',
    sampleHandlers(['finance'], [], { recordPayment: () => ({ version: 2 }) }),
  );
  await user.click(await screen.findByRole('button', { name: 'Record a payment to Hilldene Growers' }));
  expect(valueOf(screen.getByRole('textbox', { name: /^Amount/ }))).toBe('1,800.50');
  await user.type(screen.getByRole('textbox', { name: /^Finance/ }), 'PO-1');
  await user.dblClick(screen.getByRole('button', { name: 'Record this payment' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Record this payment' })).toBeNull());
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual({ amountPence: 180_050, financeReference: 'PO-1' });
});

it('the other pages lead from my work to the one next act', async () => {
  openApp('#/my-work', sampleHandlers(['panel-member'], ['score']));
  const next = await screen.findByRole('link', { name: 'Score the next one' });
  expect(next.getAttribute('href')).toBe(`${desk}/applications/spring-2026-0002`);
});

it('the other pages say so where nothing waits', async () => {
  openApp('#/my-work', sampleHandlers(['link-worker']));
  expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
});
