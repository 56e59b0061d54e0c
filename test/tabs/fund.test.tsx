import { screen, waitFor, within } from '@testing-library/react';
import { descriptionOf, openApp } from './open-app';
import { sampleChest, sampleFund } from './sample-fund';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

describe('the fund page', () => {
  it('shows what is left first, marks what is provisional and has the same figures as a table', async () => {
    const { user } = openApp('#/fund/havering', sampleHandlers(['lead']));
    expect(await screen.findByRole('heading', { level: 1, name: 'Havering Community Chest' })).toBeTruthy();
    expect(await screen.findByText('Provisional')).toBeTruthy();
    const total = screen.getByRole('region', { name: 'Left to give' });
    expect(within(total).getByRole('img').getAttribute('aria-label')).toMatch(
      /Left £102,800, Set aside £27,500/,
    );
    await user.click(await screen.findByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: 'What is left where' });
    expect(
      within(table).getByRole('row', { name: /^Rainham £25,000 £3,100 £11,200 £6,200.50 £4,499.50/ }),
    ).toBeTruthy();
  });

  it('shows nothing of what is set aside to somebody outside the fund team', async () => {
    const fund = sampleFund({ provisional: false });
    openApp('#/fund/havering', sampleHandlers(['panel-member'], [], { fundStatus: () => fund }));
    await screen.findByRole('region', { name: 'Left to give' });
    expect(screen.queryByText('Provisional')).toBeNull();
    expect(screen.queryByText('Set aside')).toBeNull();
    expect(screen.queryByText('Open a round')).toBeNull();
  });

  it('puts the funds that somebody leads side by side, with the total', async () => {
    const newham = sampleChest(['lead'], { id: 'newham', name: 'Newham Community Chest' });
    const hackney = sampleChest(['officer'], { id: 'hackney', name: 'Hackney Community Chest' });
    openApp(
      '#/fund/havering',
      sampleHandlers(['lead'], [], {
        seeChests: () => [sampleChest(['lead']), newham, hackney],
        fundStatus: ({ chest }) =>
          chest === 'newham' ? sampleFund({ chest, chestName: newham.name }) : sampleFund(),
      }),
    );
    const table = await screen.findByRole('table', { name: /Each fund you lead/ });
    await within(table).findByRole('row', { name: /^Newham Community Chest/ });
    expect(within(table).getByRole('row', { name: /^Total £346,000 £205,600/ })).toBeTruthy();
    expect(within(table).queryByText('Hackney Community Chest')).toBeNull();
  });

  it('moves a round one step on, asking for the reason when one is needed', async () => {
    const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'open' as const }));
    const { user, sent } = openApp(
      '#/fund/havering',
      sampleHandlers(['lead'], [], {
        seeChests: () => [sampleChest(['lead'], { rounds: rounds.slice(0, 1) })],
        moveRound: ({ reason }) =>
          reason === undefined
            ? { refusal: { code: 'reason-needed' } }
            : (rounds[0] ?? { refusal: { code: 'not-found' } }),
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Close to applications' }));
    await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'All groups have applied.');
    await user.click(screen.getByRole('button', { name: 'Close to applications' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toEqual({ event: 'close', version: 4, reason: 'All groups have applied.' });
  });
});

describe('the first-run page', () => {
  const empty = sampleHandlers(['lead'], [], {
    seeChests: () => [sampleChest(['lead'], { setUp: false, rounds: [] })],
  });

  it('stands in the place of every page until the fund is set up, and says beside each field what is wrong', async () => {
    const { user, sent } = openApp('#/panel/havering', empty);
    await user.click(await screen.findByRole('button', { name: 'Set up the fund' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(descriptionOf(name)).toMatch(/^Please fill this in.$/);
    expect(descriptionOf(screen.getByRole('textbox', { name: /^Neighbourhoods/ }))).toMatch(
      /Please fill this in/,
    );
    expect(sent).toHaveLength(0);
  });

  it('shows the server’s own refusal beside its field', async () => {
    const { user } = openApp('#/fund/havering', {
      ...empty,
      setUpChest: () => ({
        refusal: { code: 'invalid-input', faults: [{ field: 'themes', fault: 'repeated' }] },
      }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Havering Community Chest');
    await user.type(screen.getByRole('textbox', { name: /^Borough/ }), 'Havering');
    await user.type(screen.getByRole('textbox', { name: /^Who people can ask/ }), 'the team');
    await user.type(screen.getByRole('textbox', { name: /^Neighbourhoods/ }), 'Rainham');
    await user.type(screen.getByRole('textbox', { name: 'Name of person 1' }), 'Amina');
    await user.click(screen.getByRole('button', { name: 'Set up the fund' }));
    await waitFor(() =>
      expect(descriptionOf(screen.getByRole('textbox', { name: /^Themes/ }))).toMatch(/This is there twice/),
    );
  });
});
