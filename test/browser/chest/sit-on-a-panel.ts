import type { Locator } from 'playwright-core';
import type { PersonWindow } from './open-chest';

/** The panel's card in its channel, as this person sees it. */
export async function openPanelCard({ page, goTo }: PersonWindow): Promise<Locator> {
  await goTo('channel');
  const post = page
    .getByRole('article')
    .filter({ has: page.locator('.ac-adaptiveCard') })
    .last();
  await post.waitFor();
  return post;
}

/** Answers that there is no connection, gives each criterion this mark, and goes on: one application on the own card. */
async function scoreNext(card: Locator, mark: string): Promise<void> {
  await card.getByRole('heading', { name: 'Are you connected to this group?' }).waitFor();
  await card.getByRole('radio', { name: 'No connection' }).check();
  await card.getByRole('button', { name: 'Continue' }).click();
  await card.getByRole('heading', { name: /^Score: / }).waitFor();
  for (const criterion of await card.getByRole('combobox').all()) await criterion.selectOption(mark);
  await card.getByRole('textbox', { name: /Comment/ }).fill('A clear plan, and people to carry it out.');
  await card.getByRole('button', { name: 'Save and go on' }).click();
}

/** Scores everything on the own card with this mark, and finishes. */
export async function scoreAll(member: PersonWindow, applications: number, mark: string): Promise<void> {
  const card = await openPanelCard(member);
  for (let place = 0; place < applications; place += 1) await scoreNext(card, mark);
  await card.getByRole('heading', { name: 'You have scored everything open to you' }).waitFor();
  await card.getByRole('button', { name: 'Finish scoring' }).click();
}

/** The chair calls an application; the shared card in the channel says so before anybody votes. */
export async function callItem(chair: PersonWindow, shared: Locator, group: string): Promise<void> {
  await chair.tab.getByRole('button', { name: `Call ${group}` }).click();
  await shared.getByText('0 of 3 votes are in.').waitFor();
}

/**
 * Votes on this group's item on the own card. As in Teams, a card that was fresh a minute ago does not refresh by
 * itself; it says that it has changed and is then brought up to date by a press.
 */
export async function vote(member: PersonWindow, group: string, option: string): Promise<void> {
  const card = await openPanelCard(member);
  const item = card.getByRole('heading', { name: group });
  const latest = card.getByRole('button', { name: 'Show the latest' });
  await item.or(latest).first().waitFor();
  if (!(await item.isVisible())) await latest.click();
  await item.waitFor();
  // A card that is brought up to date between the choice and the press has lost the choice; a person chooses again.
  for (let press = 0; press < 4; press += 1) {
    await card.getByRole('radio', { name: option }).check();
    await card.getByRole('button', { name: 'Vote', exact: true }).click();
    if (await appears(card.getByText(`Your vote: ${option}`))) return;
  }
  throw new Error(`The vote on ${group} was not taken.`);
}

/** True when it comes to be seen within ten seconds. */
function appears(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

export interface DecisionToRecord {
  readonly outcome: string;
  readonly pounds?: string;
  readonly reason: string;
}

/** Records what the panel decided about the item that is being decided. */
export async function decide({ tab }: PersonWindow, decision: DecisionToRecord): Promise<void> {
  const form = tab.getByRole('group', { name: 'Decide' });
  await form.getByRole('radio', { name: decision.outcome }).check();
  if (decision.pounds !== undefined) {
    await form.getByRole('textbox', { name: 'Amount (pounds)' }).fill(decision.pounds);
  }
  await form.getByRole('textbox', { name: 'Reason' }).fill(decision.reason);
  await form.getByRole('button', { name: 'Record the decision' }).click();
  await tab.getByText('The decision is on record.').waitFor();
}
