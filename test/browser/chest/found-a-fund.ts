import type { PersonWindow } from './open-chest';

/** Somebody with a part in the fund, as they are looked up in Teams' people picker. */
interface Part {
  readonly name: string;
  readonly roles: readonly string[];
}

export interface FundToSetUp {
  readonly name: string;
  readonly neighbourhoods: readonly string[];
  readonly funders: readonly { readonly name: string; readonly pounds: string }[];
  /** Who fills the form in, and so is its first lead. */
  readonly lead: string;
  readonly people: readonly Part[];
}

/** Fills the first-run page in as its lead, and sends it. */
export async function setUpFund(lead: PersonWindow, fund: FundToSetUp): Promise<void> {
  const tab = await lead.openTab('Fund and pots');
  await tab.getByRole('heading', { name: 'Set up your fund' }).waitFor();
  await tab.getByRole('textbox', { name: 'Name', exact: true }).fill(fund.name);
  await tab.getByRole('textbox', { name: 'Borough or area' }).fill('Havering');
  await tab.getByRole('textbox', { name: 'Who people can ask for help' }).fill('The fund team');
  await tab.getByRole('textbox', { name: 'Neighbourhoods' }).fill(fund.neighbourhoods.join('\n'));
  for (const [place, funder] of fund.funders.entries()) {
    await tab.getByRole('textbox', { name: `Funder ${place + 1}` }).fill(funder.name);
    await tab.getByRole('textbox', { name: 'Pledged (pounds)' }).nth(place).fill(funder.pounds);
  }
  await tab.getByRole('textbox', { name: 'Name of person 1' }).fill(fund.lead);
  await choosePeople(
    lead,
    fund.people.map(({ name }) => name),
  );
  for (const { name, roles } of fund.people) {
    const theirs = tab.getByRole('group', { name: `Roles of ${name}` });
    for (const role of roles) await theirs.getByRole('checkbox', { name: role }).check();
  }
  await tab.getByRole('button', { name: 'Set up the fund' }).click();
}

async function choosePeople({ page, tab }: PersonWindow, names: readonly string[]): Promise<void> {
  await tab.getByRole('button', { name: 'Choose people from Teams' }).click();
  const picker = page.getByRole('dialog', { name: 'Who works with this fund?' });
  for (const name of names) {
    await picker.getByRole('searchbox').fill(name);
    await picker.getByRole('checkbox', { name }).check();
  }
  await picker.getByRole('button', { name: 'Done' }).click();
}

/** Opens a round from the template, with a pot for each neighbourhood, on the page that follows the first-run page. */
export async function openRound(
  { tab }: PersonWindow,
  round: { readonly name: string; readonly pots: Readonly<Record<string, string>>; readonly present: string },
): Promise<void> {
  await tab.getByRole('heading', { name: 'Open a round' }).waitFor();
  await tab.getByRole('textbox', { name: 'Name of the round' }).fill(round.name);
  for (const [place, pounds] of Object.entries(round.pots)) {
    await tab.getByRole('textbox', { name: place }).fill(pounds);
  }
  await tab.getByRole('textbox', { name: /People needed/ }).fill(round.present);
  await tab.getByRole('button', { name: 'Save and open it now' }).click();
}
