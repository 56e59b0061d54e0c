import { screen, waitFor, within } from '@testing-library/react';
import { faultsOnPage } from './faults-on-page';
import { openApp, valueOf } from './open-app';
import { outreachHandlers, sampleOutreach } from './sample-outreach';

jest.setTimeout(60_000);

const page = '#/outreach/havering';

beforeAll(() => {
  // jsdom draws nothing, and says so each time that somebody asks.
  HTMLCanvasElement.prototype.getContext = () => null;
});

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('what is coming up', () => {
  it('stands first, with what is left and who waits, and can be taken into one’s own calendar', async () => {
    openApp(page, outreachHandlers(['officer']));
    expect(await screen.findByText('2 places left')).toBeTruthy();
    expect(screen.getByText('1 group waiting')).toBeTruthy();
    expect(screen.getByText(/14:00–16:00 · Harold Hill Library/)).toBeTruthy();
    expect(screen.getByText('In the fund’s calendar')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Add to my calendar: Ask about the fund' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/outlook\.office\.com\//);
    expect(await faultsOnPage()).toEqual([]);
  });

  it('gives the calendar file under its name', async () => {
    const kept: string[] = [];
    URL.createObjectURL = () => 'blob:file';
    URL.revokeObjectURL = () => undefined;
    const { user } = openApp(page, outreachHandlers(['link-worker']));
    const file = await screen.findByRole('button', { name: 'Calendar file: Ask about the fund' });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      kept.push(this.download);
    });
    await user.click(file);
    await waitFor(() => expect(kept).toEqual(['ask-about-the-fund.ics']));
    click.mockRestore();
  });

  it('says so when nothing is planned', async () => {
    openApp(page, outreachHandlers(['officer'], { seeOutreach: () => sampleOutreach({ sessions: [] }) }));
    expect(await screen.findByText('Nothing is planned')).toBeTruthy();
  });

  it('says why it cannot be seen, and keeps what was seen while a later look fails', async () => {
    openApp(
      page,
      outreachHandlers(['officer'], { seeOutreach: () => ({ refusal: { code: 'not-set-up' } }) }),
    );
    expect(await screen.findByText(/This fund has not been set up yet/)).toBeTruthy();
  });

  it('keeps what was seen while a later look fails', async () => {
    const opened = openApp(page, outreachHandlers(['officer']));
    const cancel = await screen.findByRole('button', {
      name: /^Cancel booking: Harold Hill/,
      hidden: true,
    });
    opened.use(
      outreachHandlers(['officer'], {
        seeOutreach: () => ({ refusal: { code: 'record-unavailable', saved: false } }),
      }),
    );
    await opened.user.click(cancel);
    expect(await screen.findByText(/We could not reach the fund’s records/)).toBeTruthy();
    expect(screen.getByText('Ask about the fund')).toBeTruthy();
  });
});

describe('booking', () => {
  it('books a contact, and says when they wait', async () => {
    const answers = { bookPlaces: () => ({ state: 'waiting' as const, left: 2 }) };
    const { user, sent } = openApp(page, outreachHandlers(['link-worker'], answers));
    await user.click(await screen.findByRole('button', { name: 'Book: Ask about the fund' }));
    const form = await screen.findByRole('group', { name: 'Book: Ask about the fund' });
    expect(await faultsOnPage()).toEqual([]);
    await user.selectOptions(within(form).getByRole('combobox', { name: /^Which group/ }), 'c-2');
    const places = within(form).getByRole('spinbutton', { name: /^How many places/ });
    await user.clear(places);
    await user.type(places, '3');
    await user.click(button('Book these places'));
    expect(await screen.findByText(/Rainham Young Carers is on the waiting list/)).toBeTruthy();
    expect(sent).toEqual([{ request: 'PUT chests/havering/sessions/s-1/bookings/c-2', body: { places: 3 } }]);
  });

  it('keeps the form when it is refused', async () => {
    const answers = { bookPlaces: () => ({ refusal: { code: 'session-full', left: 0 } as const }) };
    const { user } = openApp(page, outreachHandlers(['officer'], answers));
    await user.click(await screen.findByRole('button', { name: 'Book: Ask about the fund' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Which group/ }), 'c-1');
    await user.click(button('Book these places'));
    expect(await screen.findByText(/There are no places left/)).toBeTruthy();
  });

  it('is not offered to those who only look', async () => {
    openApp(page, outreachHandlers(['auditor']));
    await screen.findByText('2 places left');
    expect(screen.queryByRole('button', { name: /^Book/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Plan a session' })).toBeNull();
  });
});

describe('planning a session', () => {
  it('sends the times of London in UTC', async () => {
    const { user, sent } = openApp(page, outreachHandlers(['officer']));
    await user.click(await screen.findByRole('button', { name: 'Plan a session' }));
    await user.type(await screen.findByRole('textbox', { name: /^What it is called/ }), 'How to apply');
    await user.type(screen.getByRole('textbox', { name: /^Where it is held/ }), 'The Hall');
    await user.type(screen.getByLabelText(/^Day/), '2099-07-01');
    await user.click(screen.getByRole('checkbox', { name: 'Held online' }));
    expect(await faultsOnPage()).toEqual([]);
    await user.click(button('Save this session'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      version: 0,
      title: 'How to apply',
      online: true,
      startsAt: '2099-07-01T13:00:00.000Z',
      endsAt: '2099-07-01T15:00:00.000Z',
      places: 12,
      languages: ['English'],
    });
  });

  it('finds what is missing before it is sent, and keeps what was typed', async () => {
    const { user, sent } = openApp(page, outreachHandlers(['lead']));
    await user.click(await screen.findByRole('button', { name: 'Plan a session' }));
    const title = await screen.findByRole('textbox', { name: /^What it is called/ });
    await user.type(title, 'How to apply');
    await user.click(button('Save this session'));
    expect(
      (await screen.findAllByText(/./, { selector: '[class*="Field__validationMessage"]' })).length,
    ).toBe(2);
    expect(valueOf(title)).toBe('How to apply');
    expect(sent).toEqual([]);
  });

  it('changes over the edition that was shown', async () => {
    const { user, sent } = openApp(page, outreachHandlers(['officer']));
    await user.click(await screen.findByRole('button', { name: 'Change: Ask about the fund' }));
    const place = await screen.findByRole('textbox', { name: /^Where it is held/ });
    await user.clear(place);
    await user.type(place, 'The Baths');
    await user.click(button('Save this session'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      request: 'PUT chests/havering/sessions/s-1',
      body: { version: 3, place: 'The Baths', startsAt: '2099-07-24T13:00:00.000Z' },
    });
  });

  it('is cancelled with a reason', async () => {
    const answers = { moveSession: () => ({ refusal: { code: 'reason-needed' } as const }) };
    const { user } = openApp(page, outreachHandlers(['officer'], answers));
    await user.click(await screen.findByRole('button', { name: 'Cancel the session: Ask about the fund' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel the session' }));
    expect(await screen.findByText(/This needs a written reason/)).toBeTruthy();
  });
});
