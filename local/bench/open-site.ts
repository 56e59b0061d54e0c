import type { Answers } from '../../core/engaging/form/answers';
import type { Form } from '../../core/founding/form';
import { newSession } from '../../functions/public/session';
import { openAccount } from '../../storage/account';
import { openDrafts } from '../../storage/drafts';
import { freePorts } from '../ports';
import { openApplicant, type Applicant } from '../public-site/applicant';
import { sendOverHttp } from '../public-site/send-over-http';
import { foundTheChest, openTheRound } from '../round/found-the-chest';
import { untilPublished } from '../round/apply-online';
import { moveRound } from '../round/meet';
import { openStage, playedChest, type RoundStage } from '../round/open-stage';
import { round, seatedPlayers } from '../round/play-whole-round';
import { inventedBids } from '../round/take-applications-in';
import { answersFor } from '../sample/answers-for';
import { startChest } from '../start-chest';
import { openSlowRoad } from './slow-road';

/** Limits and pots of the round, in pence. */
export const money = { potPence: 3_000_000, minimumPence: 50_000, maximumPence: 500_000 };
/** Five people are enough to found a chest; nobody scores here. */
const members = 5;

/** A public site with a round open on it, over a storage that answers late. */
export interface OpenSite {
  readonly stage: RoundStage;
  readonly form: Form;
  readonly address: string;
  close(): Promise<void>;
}

/** A group that has filled in everything, in a browser of its own, and may send it. */
export interface ReadyGroup {
  readonly applicant: Applicant;
  readonly home: string;
}

/** Starts a chest whose public site waits so many milliseconds more for each answer of its storage. */
export async function openSite(storageLateMs: number): Promise<OpenSite> {
  const ports = await freePorts();
  const kept = [ports.queues, ports.tables, ports.blobs];
  const roads = await Promise.all(kept.map((port) => openSlowRoad(port, storageLateMs)));
  const siteStorage = (connection: string): string =>
    kept.reduce((text, port, at) => text.replaceAll(`:${port}/`, `:${roads[at]?.port}/`), connection);
  const stage = await openStage({
    extraMembers: 0,
    start: (options) => startChest({ ...options, ports, siteStorage }),
  });
  await foundTheChest(stage, await seatedPlayers(stage, members), money);
  await openTheRound(stage, money, round);
  await moveRound(stage, round, 'open');
  const lead = await stage.as(`lead.${playedChest}`);
  const { form } = await lead.call('seeRound', { chest: playedChest, round });
  await untilPublished(stage, round);
  return {
    stage,
    form,
    address: stage.chest.addresses.publicSite,
    async close() {
      await stage.close();
      await Promise.all(roads.map((road) => road.close()));
    },
  };
}

/** Groups with finished drafts, put into storage as the site itself keeps them. */
export async function readyGroups(
  { stage, form, address }: OpenSite,
  count: number,
): Promise<readonly ReadyGroup[]> {
  const account = openAccount({ kind: 'connection', connection: stage.chest.addresses.publicStorage });
  const drafts = openDrafts(account);
  const bids = inventedBids(money, count);
  return Promise.all(
    bids.map(async (bid, place) => {
      const id = `bench-${place}`;
      const now = new Date().toISOString();
      const { cookie, session } = newSession(id, now);
      const answers: Answers = answersFor(form, bid);
      await drafts.create({
        id,
        chest: playedChest,
        round,
        formVersion: form.version,
        answers,
        language: 'en-GB',
        startedAt: now,
        changedAt: now,
        nonce: `bench${String(place).padStart(15, '0')}`,
        sessions: [session],
      });
      const applicant = openApplicant(sendOverHttp(address, place), address);
      applicant.cookies.set(cookie.name, cookie.value);
      return { applicant, home: `/${playedChest}/${round}/draft/${id}` };
    }),
  );
}
