import { slug } from '../../core/kernel/text';
import type { Person } from '../people';
import { eventually } from './eventually';
import { foundTheChest, openTheRound } from './found-the-chest';
import { meet, moveRound } from './meet';
import { playedChest, type Player, type RoundStage } from './open-stage';
import type { RoundOptions } from './options';
import { agreePriorities, raiseNeeds } from './raise-needs';
import { readUsage } from './read-usage';
import { moneyOf, type RoundReport } from './report';
import { postCard, scoreAsPanel } from './score-as-panel';
import { applyInvented, importFile, type TakenIn } from './take-applications-in';

/** The ids of the played round and of its panel. */
export const round = 'played';
export const panelId = `${round}-panel`;
/** Seed papers give a neighbourhood £20,000 to £40,000; larger grants want larger pots, in pence. */
const smallestPotPence = 3_000_000;
const grantsInPot = 6;

/** Plays a round from the first need to the payments, through the surfaces that people use, and says what happened. */
export async function playWholeRound(
  stage: RoundStage,
  options: RoundOptions,
  say: (progress: string) => void,
): Promise<RoundReport> {
  const minimumPence = options.minimumPounds * 100;
  const maximumPence = options.maximumPounds * 100;
  const potPence = Math.max(smallestPotPence, maximumPence * grantsInPot);
  const panel = await seatedPlayers(stage, options.members);
  await foundTheChest(stage, panel, { potPence, minimumPence, maximumPence });
  say(`Founding: the chest is set up, ${panel.length} people will sit on the panel`);
  const needs = await raiseNeeds(stage);
  await openTheRound(stage, { potPence, minimumPence, maximumPence }, round);
  await agreePriorities(stage, round);
  await moveRound(stage, round, 'open');
  say(`Developing: ${needs} needs raised in chat; the round is open`);
  const taken = await takeIn(stage, options, { minimumPence, maximumPence });
  say(`Engaging: ${taken.applications.length} applications, ${taken.leftOut.length} rows left out`);
  await startScoring(stage, panel, taken);
  const { scores } = await scoreAsPanel(panel, say);
  say(`Assessing: ${scores} scores`);
  const { votes, decisions } = await meet(stage, panelId, round, panel, say);
  say(`Assessing: ${decisions} decisions on ${votes} votes`);
  await releaseAndPay(stage, say);
  return {
    applications: taken.applications.length,
    imported: taken.imported,
    leftOut: taken.leftOut,
    members: panel.length,
    scores,
    votes,
    decisions,
    ...(await outcome(stage)),
  };
}

function takeIn(
  stage: RoundStage,
  options: RoundOptions,
  limits: { readonly minimumPence: number; readonly maximumPence: number },
): Promise<TakenIn> {
  const { applications } = options;
  return applications === undefined
    ? applyInvented(stage, round, limits)
    : importFile(stage, round, applications);
}

/** The chair, the deputy, three residents, so that one of them can always decide, and as many others as asked for. */
export async function seatedPlayers(stage: RoundStage, members: number): Promise<readonly Player[]> {
  const seated = stage.people.filter((person) =>
    person.seats.some((seat) => seat.chest === playedChest && seat.category !== undefined),
  );
  const residents = seated
    .filter((person) => person.seats.some((seat) => seat.category === 'resident'))
    .slice(0, 3);
  const order = (person: Person): number => {
    if (person.key.startsWith('chair.')) return 0;
    if (person.key.startsWith('deputy.')) return 1;
    return residents.includes(person) ? 2 : 3;
  };
  const chosen = seated.toSorted((one, other) => order(one) - order(other)).slice(0, members);
  return Promise.all(chosen.map(({ key }) => stage.as(key)));
}

/** From the last application to the first score: sifted, the panel convened, its card in the channel. */
export async function startScoring(
  stage: RoundStage,
  panel: readonly Player[],
  taken: TakenIn,
): Promise<void> {
  const lead = await stage.as(`lead.${playedChest}`);
  const officer = await stage.as(`officer.${playedChest}`);
  await moveRound(stage, round, 'close');
  await officer.call('siftApplications', {
    chest: playedChest,
    round,
    applications: [...taken.applications],
    act: 'pass',
  });
  await moveRound(stage, round, 'finish-sifting');
  const key = async (name: string): Promise<string> => (await stage.as(`${name}.${playedChest}`)).key;
  await lead.call('convenePanel', {
    chest: playedChest,
    round,
    panel: panelId,
    name: 'Played panel',
    chair: await key('chair'),
    deputy: await key('deputy'),
    members: panel.map(({ key: person, person: { name, seats } }) => ({
      person,
      name,
      category: slug(seats.find((seat) => seat.chest === playedChest)?.category ?? 'resident'),
    })),
  });
  await moveRound(stage, round, 'ready');
  await eventually('the panel has its applications', async () => {
    const { rows } = await officer.call('panelDesk', { chest: playedChest, panel: panelId });
    const waiting = rows.filter((row) => 'state' in row && row.state !== 'scoring');
    return rows.length === taken.applications.length && waiting.length === 0 ? true : undefined;
  });
  await postCard(stage);
}

async function releaseAndPay(stage: RoundStage, say: (progress: string) => void): Promise<void> {
  const lead = await stage.as(`lead.${playedChest}`);
  const approver = await stage.as(`approver.${playedChest}`);
  const finance = await stage.as(`finance.${playedChest}`);
  const desk = await lead.call('panelDesk', { chest: playedChest, panel: panelId });
  const decisions = desk.rows.flatMap((row) =>
    'decision' in row && row.decision !== undefined ? [row.decision] : [],
  );
  await approver.call('ratifyDecisions', {
    chest: playedChest,
    round,
    decisions: decisions.map(({ id }) => id),
  });
  await lead.call('releaseRound', { chest: playedChest, round });
  const expected = decisions.filter((decision) => decision.outcome === 'award').length;
  const awards = await eventually('the awards are made', async () => {
    const made = await finance.call('listAwards', { chest: playedChest, round });
    return made.length === expected ? made : undefined;
  });
  const paid = awards.slice(0, Math.ceil(awards.length / 2));
  for (const [number, { id, amountPence }] of paid.entries()) {
    const financeReference = `PLAYED-${number + 1}`;
    await finance.call('recordPayment', {
      chest: playedChest,
      round,
      award: id,
      amountPence,
      financeReference,
    });
  }
  say(`Awarding: ${awards.length} awards, ${paid.length} of them paid`);
}

async function outcome(stage: RoundStage) {
  const lead = await stage.as(`lead.${playedChest}`);
  const finance = await stage.as(`finance.${playedChest}`);
  await eventually('everything that happened is chained', async () =>
    (await readUsage(stage)).outboxWaiting === 0 ? true : undefined,
  );
  const [fund, awards, checks, { actions }] = [
    await lead.call('fundStatus', { chest: playedChest }),
    await finance.call('listAwards', { chest: playedChest, round }),
    await lead.call('verifyChain', { chest: playedChest }),
    await readUsage(stage),
  ];
  const events = {
    length: checks.reduce((sum, check) => sum + check.events, 0),
    verified: checks.every(({ fault }) => fault === undefined),
  };
  return { ...moneyOf(fund, awards), events, graph: actions };
}
