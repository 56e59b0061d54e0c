import type { PersonWindow } from './open-chest';

export interface ApplicationToEnter {
  readonly group: string;
  readonly email: string;
  readonly project: string;
  readonly place: string;
  readonly pounds: string;
  readonly theme: string;
}

/** Enters an application for a group that did not use the web form, and goes back to the list. */
export async function enterApplication(officer: PersonWindow, entry: ApplicationToEnter): Promise<void> {
  const tab = await officer.openTab('Applications');
  await tab.getByRole('link', { name: 'Enter an application' }).click();
  await tab.getByRole('textbox', { name: 'Group', exact: true }).fill(entry.group);
  await tab.getByRole('textbox', { name: 'Group’s e-mail' }).fill(entry.email);
  await tab.getByRole('textbox', { name: 'Project' }).fill(entry.project);
  await tab.getByRole('textbox', { name: 'In short' }).fill(`${entry.project}, every week for a year.`);
  await tab.getByRole('combobox', { name: 'Neighbourhood' }).selectOption({ label: entry.place });
  await tab.getByRole('textbox', { name: 'Asked for (pounds)' }).fill(entry.pounds);
  await tab.getByRole('textbox', { name: 'Works from (pounds)' }).fill('500');
  await tab.getByRole('checkbox', { name: entry.theme }).check();
  for (const answer of await tab.getByRole('textbox', { name: /\?/ }).all()) {
    await answer.fill('People asked for it, and we have a room and volunteers for it.');
  }
  await tab.getByRole('button', { name: 'Enter this application' }).click();
  await tab.getByText(`The application of ${entry.group} is in.`).waitFor();
  await tab.getByRole('link', { name: 'All applications' }).click();
  await tab.getByRole('row', { name: entry.group }).waitFor();
}
