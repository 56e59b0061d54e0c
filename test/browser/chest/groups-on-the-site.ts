import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Form } from '../../../core/founding/form';
import { slug } from '../../../core/kernel/text';
import { callApiAs } from '../../../local/round/call-api';
import { eventually } from '../../../local/round/eventually';
import { fillForm } from '../../../local/sample/fill-form';
import type { Chest } from '../../../local/start-chest';
import { teamsApi } from '../../../local/teams/client/teams-api';
import { openTeamsAs } from '../../../local/teams/client/teams-client';
import { applyOnTheSite } from './apply-on-the-site';

/** A group in front of the public site: on a phone or a computer, with script or without. */
export interface GroupWindow {
  readonly page: Page;
  close(): Promise<void>;
}

export interface WindowKind {
  readonly width: number;
  readonly hasScript: boolean;
}

/** What a group asks for. */
export interface GroupBid {
  readonly group: string;
  readonly email: string;
  readonly project: string;
  readonly place: string;
  readonly askedPence: number;
  readonly theme: string;
}

/** Opens a browser profile of its own. */
export async function openGroup(browser: Browser, kind: WindowKind): Promise<GroupWindow> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: kind.width, height: 800 },
    javaScriptEnabled: kind.hasScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, close: () => context.close() };
}

/** The newest round of a chest and its form, as the officer sees them. */
async function newestRound(
  { addresses }: Pick<Chest, 'addresses'>,
  chest: string,
): Promise<{ readonly round: string; readonly form: Form }> {
  const officer = await openTeamsAs(addresses.teams, `officer.${chest}`);
  const call = callApiAs(addresses.host, () => officer.tabToken());
  const chests = await call('seeChests', {});
  const round = chests.find(({ id }) => id === chest)?.rounds.at(-1)?.id;
  if (round === undefined) throw new Error(`${chest} has no round`);
  const { form } = await call('seeRound', { chest, round });
  return { round, form };
}

/** The group applies, from the round's page to its reference. Waits until the round can be seen on the site. */
export async function applyAsGroup(
  { page }: GroupWindow,
  { addresses }: Chest,
  chest: string,
  bid: GroupBid,
): Promise<string> {
  const { round, form } = await newestRound({ addresses }, chest);
  const address = `${addresses.publicSite}/${chest}/${round}`;
  await eventually('the round can be applied for', async () => {
    await page.goto(address);
    return (await page.getByRole('link', { name: 'Start now' }).count()) > 0 ? true : undefined;
  });
  const answers = fillForm(form, {
    'group-name': bid.group,
    'contact-email': bid.email,
    'grant-kind': 'activity',
    neighbourhood: slug(bid.place),
    themes: [bid.theme],
    title: bid.project,
    summary: `${bid.project}, every week for a year.`,
    asked: bid.askedPence,
    smallest: 50_000,
    telling: 'written',
  });
  return applyOnTheSite(page, address, form, answers);
}

/** Asks for a link with a reference and an address, finds it in the mail tray's letters, opens it and presses its button. */
export async function followLink(
  { page }: GroupWindow,
  { addresses }: Chest,
  chest: string,
  { reference, email }: { readonly reference: string; readonly email: string },
): Promise<void> {
  await page.goto(`${addresses.publicSite}/${chest}/return`);
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: /reference/ }).fill(reference);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
  const link = await eventually('the letter with the link', () => newestLink(addresses.teams, email));
  await page.goto(link);
  await page.getByRole('button', { name: 'Open my application' }).click();
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
}

/** The address in the newest letter to somebody that opens something on the site. */
async function newestLink(teamsUrl: string, email: string): Promise<string | undefined> {
  const letters = await teamsApi(teamsUrl).mail();
  const own = letters.filter((letter) => JSON.stringify(letter).includes(email)).toReversed();
  return own
    .flatMap((letter) => /https?:\/\/[^\s"\\<]+\/link\/[\w-]+/.exec(JSON.stringify(letter)) ?? [])
    .at(0);
}
