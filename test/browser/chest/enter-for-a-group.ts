import type { PersonWindow } from './open-chest';

type Tab = Awaited<ReturnType<PersonWindow['openTab']>>;

export interface ApplicationToEnter {
  readonly group: string;
  readonly project: string;
  readonly place: string;
  readonly pounds: string;
  readonly theme: string;
}

/** Enters a group's paper form on the pages of the web form, the group having no e-mail, and goes back to the list. */
export async function enterApplication(officer: PersonWindow, entry: ApplicationToEnter): Promise<void> {
  const tab = await officer.openTab('Applications');
  await tab.getByRole('link', { name: 'Enter an application' }).click();
  await tab.getByRole('radio', { name: 'On paper' }).check();
  await tab.getByRole('link', { name: 'The group' }).click();
  await fillGroup(tab, entry);
  await fillIdea(tab, entry);
  await fillMoney(tab, entry);
  for (const promise of await tab.getByRole('checkbox', { name: /^The group says/ }).all())
    await promise.check();
  await goOn(tab);
  await tab.getByRole('button', { name: 'Enter this application' }).click();
  await tab.getByText(`The application of ${entry.group} is in.`).waitFor();
  await tab.getByRole('link', { name: 'All applications' }).click();
  await tab.getByRole('row', { name: entry.group }).waitFor();
}

const goOn = (tab: Tab): Promise<void> => tab.getByRole('button', { name: 'Save and go on' }).click();

async function fill(tab: Tab, answers: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [question, answer] of answers) await tab.getByRole('textbox', { name: question }).fill(answer);
}

/** Picks an answer of one question: several are answered with yes or no. */
async function pick(tab: Tab, question: RegExp, answer: string | RegExp): Promise<void> {
  await tab.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
}

async function fillGroup(tab: Tab, entry: ApplicationToEnter): Promise<void> {
  await fill(tab, [
    [/^What is your group called/, entry.group],
    [/^What is your name/, 'Gale Green'],
    [/^What is your phone number/, '01632 960 001'],
  ]);
  await pick(tab, /^What kind of group/, /^Community group/);
  await pick(tab, /second person/, 'No');
  await pick(tab, /outside your group helping/, 'No');
  await goOn(tab);
}

async function fillIdea(tab: Tab, entry: ApplicationToEnter): Promise<void> {
  await pick(tab, /^What kind of grant/, 'Activity');
  await fill(tab, [
    [/^How much money/, entry.pounds],
    [/^What do you call/, entry.project],
    [/in one or two sentences/, `${entry.project}, every week for a year.`],
  ]);
  await pick(tab, /^Which area/, entry.place);
  await tab.getByRole('checkbox', { name: entry.theme }).check();
  await pick(tab, /^How do you want to tell us/, 'In writing');
  const told =
    /^(What do you want to do|Why is it|How have the people|What will be different|Where will|How will people)/;
  for (const answer of await tab.getByRole('textbox', { name: told }).all()) {
    await answer.fill('People asked for it, and we have a room and volunteers for it.');
  }
  await fill(tab, [[/^About how many people/, '40']]);
  await pick(tab, /^Can link workers/, 'Yes');
  await fill(tab, [
    [/^How should a link worker/, 'Ring us.'],
    [/^What does it cost/, 'Free'],
  ]);
  await goOn(tab);
}

async function fillMoney(tab: Tab, { pounds }: ApplicationToEnter): Promise<void> {
  await fill(tab, [
    [/^Cost 1: what for/, 'Room and materials'],
    [/^Cost 1: pounds/, pounds],
    [/^What is the smallest amount/, '500'],
    [/^What will it all cost/, pounds],
  ]);
  await goOn(tab);
}
