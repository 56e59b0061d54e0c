import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '../../core/kernel/actor';
import { faultsOnPage } from './faults-on-page';
import { openApp, valueOf } from './open-app';
import { aClaim, aContact, outreachHandlers, sampleOutreach } from './sample-outreach';

jest.setTimeout(60_000);

const page = '#/outreach/havering';

beforeAll(() => {
  // jsdom draws nothing, and says so each time that somebody asks.
  HTMLCanvasElement.prototype.getContext = () => null;
});

function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('contacts', () => {
  it('ask how to reach somebody only once they agree to it', async () => {
    const { user, sent } = openApp(`${page}/contacts`, outreachHandlers(['link-worker']));
    await user.click(await screen.findByRole('button', { name: 'Record a contact' }));
    const name = await screen.findByRole('textbox', { name: /^Name of the group/ });
    await user.type(name, 'Romford Repairers');
    expect(screen.queryByRole('textbox', { name: 'E-mail' })).toBeNull();
    const consent = screen.getByRole('checkbox', { name: 'They agree to be contacted again' });
    await user.click(consent);
    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'repairers@romford.example');
    expect(await faultsOnPage()).toEqual([]);
    await user.click(consent);
    await user.click(button('Save this contact'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ groupName: 'Romford Repairers', mayContactAgain: false });
    expect(JSON.stringify(sent)).not.toContain('@');
  });

  it('show how to reach those who agreed, and are changed by those who may', async () => {
    openApp(`${page}/contacts`, outreachHandlers(['link-worker']));
    expect(await screen.findByText('circle@sewing.example')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Change: Harold Hill Sewing Circle' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change: Rainham Young Carers' })).toBeNull();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('keep the words when they are refused as too private', async () => {
    const answers = {
      saveContact: () => ({ refusal: { code: 'too-private', field: 'needsWords', kind: 'health' } }) as const,
      seeOutreach: () => sampleOutreach({ contacts: [aContact()] }),
    };
    const { user } = openApp(`${page}/contacts`, outreachHandlers(['officer'], answers));
    await user.click(await screen.findByRole('button', { name: 'Change: Harold Hill Sewing Circle' }));
    const words = await screen.findByRole('textbox', { name: /^Anything else that helps/, hidden: true });
    await user.type(words, 'She has epilepsy');
    await user.click(button('Save this contact'));
    expect(await screen.findByText(/seem to tell of somebody’s health/)).toBeTruthy();
    expect(valueOf(words)).toBe('She has epilepsy');
  });

  it('say what would stand there', async () => {
    const none = { seeOutreach: () => sampleOutreach({ contacts: [], help: [] }) };
    openApp(`${page}/contacts`, outreachHandlers(['officer'], none));
    expect(await screen.findByText('No contacts yet')).toBeTruthy();
    expect(screen.getByText('No help noted yet')).toBeTruthy();
  });

  it('have help noted', async () => {
    const { user, sent } = openApp(`${page}/contacts`, outreachHandlers(['officer']));
    expect(await screen.findByText('1.5 hours of help')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Which group/ }), 'c-1');
    await user.click(button('Save this'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ contact: 'c-1', helpKind: 'form', minutes: 30 });
  });
});

describe('partners and claims', () => {
  it('have advice on benefits first, before any amount', async () => {
    const { user } = openApp(`${page}/partners`, outreachHandlers(['officer']));
    await user.click(await screen.findByRole('button', { name: 'Add a partner' }));
    const form = await screen.findByRole('group', { name: 'Add a partner' });
    const [first] = within(form).getAllByText(/./);
    expect(first?.textContent).toMatch(/advice on benefits/);
    expect(await faultsOnPage()).toEqual([]);
    await user.selectOptions(within(form).getByRole('combobox', { name: /^Person or org/ }), 'organisation');
    expect(within(form).queryByText(/advice on benefits/)).toBeNull();
  });

  it('keep a claim from whoever was not offered advice', async () => {
    openApp(`${page}/partners`, outreachHandlers(['officer']));
    const claim = await screen.findByRole('button', { name: 'Record a claim: Sam Stone' });
    expect(claim.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Offer advice before the first claim')).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
  });

  it('show what a claim comes to as it is typed', async () => {
    const { user, sent } = openApp(`${page}/partners`, outreachHandlers(['officer']));
    await user.click(await screen.findByRole('button', { name: 'Record a claim: Rosa Rivers' }));
    const hours = await screen.findByRole('textbox', { name: /^Hours/ });
    await user.clear(hours);
    await user.type(hours, '1.75');
    const expenses = screen.getByRole('textbox', { name: /^Expenses/ });
    await user.clear(expenses);
    await user.type(expenses, '3.50');
    expect(screen.getByText('£47.25')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^What it was for/ }), 'The workshop');
    await user.click(button('Save this claim'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ partner: 'p-1', minutes: 105, expensesPence: 350, version: 0 });
  });

  it.each([
    ['approver', ['Agree: £53.50 for Rosa Rivers', 'Send back: the claim of Rosa Rivers']],
    ['officer', ['They decline payment: Rosa Rivers']],
    ['finance', []],
    ['auditor', []],
  ] as const)('offer an %s what is theirs to do', async (role, offered) => {
    openApp(`${page}/partners`, outreachHandlers([role as Role]));
    await screen.findByText('Waiting for agreement');
    const acts = screen.queryAllByRole('button', { name: /^Agree|^Send back|decline|as paid/ });
    expect(acts.map((act) => act.getAttribute('aria-label'))).toEqual(offered);
  });

  it('tell an approver that their own waits for somebody else', async () => {
    const own = { seeOutreach: () => sampleOutreach({ claims: [aClaim({ mine: true })] }) };
    openApp(`${page}/partners`, outreachHandlers(['approver'], own));
    expect(await screen.findByText('Yours: somebody else agrees it')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
  });

  it('are noted as paid under finance’s reference', async () => {
    const agreed = { seeOutreach: () => sampleOutreach({ claims: [aClaim({ state: 'agreed' })] }) };
    const { user, sent } = openApp(`${page}/partners`, outreachHandlers(['finance'], agreed));
    await user.click(await screen.findByRole('button', { name: 'Note as paid: £53.50 for Rosa Rivers' }));
    await user.type(screen.getByRole('textbox', { name: /^Finance’s reference/ }), 'BACS 90');
    await user.click(button('Note as paid'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ event: 'pay', version: 1, financeReference: 'BACS 90' });
  });
});

describe('how far groups get', () => {
  it('is a picture with its figures in words, and a table with the same', async () => {
    const { user } = openApp(`${page}/reach`, outreachHandlers(['officer']));
    const all = 'All: Asked 120, Began 80, Applied 60, Eligible 45, Funded 15';
    expect(await screen.findByRole('img', { name: all })).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Rainham: .*Funded hidden$/ })).toBeTruthy();
    expect(screen.queryByText('Not known')).toBeNull();
    expect(await faultsOnPage()).toEqual([]);
    await user.click(button('Table'));
    expect(screen.getByRole('row', { name: 'Rainham 50 30 (60%) 20 (67%) 15 (75%) hidden' })).toBeTruthy();
    expect(await faultsOnPage()).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Split by' }), 'led-by');
    expect(screen.getByRole('row', { name: /^Women and girls 30/ })).toBeTruthy();
    expect(screen.getByText(/A group can be in more than one line/)).toBeTruthy();
  });

  it('is not among the parts for a link worker', async () => {
    openApp(page, outreachHandlers(['link-worker']));
    await screen.findByText('2 places left');
    const parts = screen.getByRole('navigation', { name: 'Parts of outreach' });
    expect(
      within(parts)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Sessions', 'Contacts and help']);
  });

  it('is no page for a panel member', async () => {
    openApp(page, outreachHandlers(['panel-member']));
    expect(await screen.findByText(/not part of your role/)).toBeTruthy();
  });
});
