import { cleanup, screen, waitFor } from '@testing-library/react';
import { faultsOnPage } from './faults-on-page';
import { openApp } from './open-app';
import { arrivalHandlers as handlers, latePass, publicSite } from './sample-arrivals';

jest.setTimeout(60_000);

const list = '#/applications/havering/spring-2026';

afterEach(cleanup);

describe('late links', () => {
  it('are sent by a lead, with a reason, and listed', async () => {
    const { user, sent } = openApp(
      `${list}/late`,
      handlers('lead', {
        listLatePasses: () => [latePass],
        issueLatePass: () => ({ endsAt: latePass.endsAt, told: 'off', link: 'https://apply.example/late/x' }),
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
    openApp(`${list}/late`, handlers('officer', { listLatePasses: () => [latePass] }));
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Send a link' })).toBeNull();
  });
});

describe('the public pages', () => {
  it('are said by the lead: who helps, and other funds as lines', async () => {
    const { helpline } = publicSite;
    const site = { ...publicSite, otherFunds: [], helpline: { ...helpline, phone: '' } };
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
