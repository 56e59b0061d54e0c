import type { Form } from '../../core/founding/form';
import { openApplicant } from '../public-site/applicant';
import { beginOnline, fillOnline, sendOnline } from '../public-site/apply-online';
import { sendOverHttp } from '../public-site/send-over-http';
import { answersFor, type SampleBid } from '../sample/answers-for';
import { eventually } from './eventually';
import { playedChest, type RoundStage } from './open-stage';

/** How many groups sit at the form at once. */
const atOnce = 4;

/**
 * Engaging on the public site: each group goes through the form page by page, without script, and sends it. Answers the
 * references in the order of the bids, once the fund team sees every one of them.
 */
export async function applyOnline(
  stage: RoundStage,
  round: string,
  bids: readonly SampleBid[],
): Promise<readonly string[]> {
  const officer = await stage.as(`officer.${playedChest}`);
  const { form } = await officer.call('seeRound', { chest: playedChest, round });
  await untilPublished(stage, round);
  const references: string[] = [];
  const waiting = bids.map((bid, place) => ({ bid, place }));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      references[next.place] = await applyAsGroup(stage, round, form, next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await eventually('every application that was sent has come in', async () => {
    const lines = await officer.call('listApplications', { chest: playedChest, round });
    const come = new Set(lines.map(({ id }) => id));
    return references.every((reference) => come.has(reference)) ? true : undefined;
  });
  return references;
}

async function applyAsGroup(
  stage: RoundStage,
  round: string,
  form: Form,
  { bid, place }: { readonly bid: SampleBid; readonly place: number },
): Promise<string> {
  const { publicSite } = stage.chest.addresses;
  const applicant = openApplicant(sendOverHttp(publicSite, place), publicSite);
  const home = await beginOnline(applicant, `/${playedChest}/${round}`, form);
  await fillOnline(applicant, home, form, answersFor(form, bid));
  return sendOnline(applicant, home);
}

/** The round's page is there some seconds after it was opened. */
export async function untilPublished({ chest }: RoundStage, round: string): Promise<void> {
  const { publicSite } = chest.addresses;
  const visitor = openApplicant(sendOverHttp(publicSite), publicSite);
  await eventually('the round can be applied for on the public site', async () => {
    const { status, links } = await visitor.open(`/${playedChest}/${round}`);
    return status === 200 && links.some(({ text }) => text === 'Start now') ? true : undefined;
  });
}
