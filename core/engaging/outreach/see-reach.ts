import { inFundTeam, type Actor } from '../../kernel/actor';
import type { RoundId } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import type { Row } from '../../kernel/row';
import { usualRule } from '../../kernel/suppress';
import type { ApplicationSummary } from '../../ports/applications';
import type { Ports } from '../../ports/ports';
import type { RoundDates } from '../../founding/round';
import { stepsOf, type CountedApplication, type Reached } from './funnel';
import { roundPartition, yearPartition, type OutreachEntry } from './outreach-entry';
import { reachTables } from './reach-tables';
import type { ReachView } from './reach-view';

export type SeeReachPorts = Pick<Ports, 'recent' | 'outreach'>;

/**
 * The reach funnel of a round for the fund team: enquired, started, submitted, eligible, funded, by area, by groups led or
 * served, first grant and income. Funded counts what has been released. Refuses not-allowed, not-set-up and not-found.
 */
export const seeReach =
  (ports: SeeReachPorts) =>
  async (actor: Actor, { round: id }: { readonly round: RoundId }): Promise<Outcome<ReachView>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [chest, round] = await Promise.all([ports.recent.chest(), ports.recent.round(id)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (round === undefined) return refuse({ code: 'not-found' });
    const [applications, entries] = await Promise.all([
      ports.recent.applicationsOf(id),
      ports.outreach.inPartitions(partitionsOf(id, round.value.dates)),
    ]);
    const reached = [
      ...entries.flatMap((row) => reachedIn(row, id)),
      ...applications.flatMap((application) => stepsOf(counted(application))),
    ];
    const rule = chest.value.smallNumbers ?? usualRule;
    return done({ round: id, rule, ...reachTables(chest.value.neighbourhoods, reached, rule) });
  };

/** Contacts that asked about a round were made from the year before it opened until the year it closed. */
function partitionsOf(round: RoundId, { opensAt, closesAt }: RoundDates): readonly string[] {
  const opens = Number(opensAt.slice(0, 4));
  const years = new Set([String(opens - 1), String(opens), closesAt.slice(0, 4)]);
  return [
    roundPartition('enquiry', round),
    roundPartition('start', round),
    ...[...years].map((year) => yearPartition('contact', year)),
  ];
}

function reachedIn({ value }: Row<OutreachEntry>, round: RoundId): readonly Reached[] {
  if (!('round' in value) || value.round !== round) return [];
  const area = value.neighbourhood === undefined ? {} : { neighbourhood: value.neighbourhood };
  if (value.kind === 'enquiry') return [{ step: 'enquired', ...area }];
  const step = value.kind === 'start' ? 'started' : 'enquired';
  return [{ step, ...area, facts: value.facts }];
}

function counted(application: ApplicationSummary): CountedApplication {
  const { state, neighbourhood, facts, channel, leftOutBecause } = application;
  return {
    state,
    neighbourhood,
    ...(facts === undefined ? {} : { facts }),
    isEntered: channel !== 'public',
    wasLeftOut: leftOutBecause !== undefined,
  };
}
