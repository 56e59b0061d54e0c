import type { FundStatus } from '../../core/founding/fund-view';
import type { AwardView } from '../../core/awarding/award-view';
import { formatPounds } from '../../core/kernel/money';

/** What one kind of act cost the record, over the whole round. */
export interface ActionCost {
  readonly times: number;
  readonly requests: number;
  readonly units: number;
}

/** What happened in a played round: the last line of `npm run round -- --json`. */
export interface RoundReport {
  readonly applications: number;
  readonly imported: number;
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
  readonly members: number;
  readonly scores: number;
  readonly votes: number;
  readonly decisions: number;
  readonly awards: readonly {
    readonly application: string;
    readonly pot: string;
    readonly amountPence: number;
  }[];
  readonly pots: readonly ({ readonly name: string; readonly allocatedPence: number } & Moved)[];
  readonly funders: readonly ({ readonly name: string; readonly pledgedPence: number } & Moved)[];
  readonly events: { readonly length: number; readonly verified: boolean };
  readonly graph: Readonly<Record<string, ActionCost>>;
}

interface Moved {
  readonly reservedPence: number;
  readonly committedPence: number;
  readonly paidPence: number;
  readonly availablePence: number;
}

function movedOf({ reservedPence, committedPence, paidPence, availablePence }: Moved): Moved {
  return { reservedPence, committedPence, paidPence, availablePence };
}

/** The money part of the report, from the same fund status that the screen and the bot show. */
export function moneyOf(
  fund: FundStatus,
  awards: readonly AwardView[],
): Pick<RoundReport, 'awards' | 'pots' | 'funders'> {
  return {
    awards: awards.map(({ id, pot, amountPence }) => ({ application: id, pot, amountPence })),
    pots: fund.pots.map((pot) => ({ name: pot.name, allocatedPence: pot.pledgedPence, ...movedOf(pot) })),
    funders: fund.funders.map((funder) => ({
      name: funder.name,
      pledgedPence: funder.pledgedPence,
      ...movedOf(funder),
    })),
  };
}

/** The faults of the books, in words; empty when every line balances to the penny. */
export function imbalances(report: RoundReport): readonly string[] {
  const whole = (moved: Moved): number =>
    moved.availablePence + moved.reservedPence + moved.committedPence + moved.paidPence;
  const awarded = report.awards.reduce((sum, award) => sum + award.amountPence, 0);
  const booked = report.pots.reduce((sum, pot) => sum + pot.committedPence + pot.paidPence, 0);
  return [
    ...report.pots.filter((pot) => whole(pot) !== pot.allocatedPence).map((pot) => `the pot ${pot.name}`),
    ...report.funders
      .filter((funder) => whole(funder) !== funder.pledgedPence)
      .map(({ name }) => `the funder ${name}`),
    ...(awarded === booked ? [] : ['the awards against the pots']),
  ];
}

/** The report in plain lines, for people. */
export function inWords(report: RoundReport): string {
  const { applications, leftOut, members, scores, votes, decisions, awards, events } = report;
  const faults = imbalances(report);
  const pot = (line: RoundReport['pots'][number]): string =>
    `  ${line.name}: ${formatPounds(line.allocatedPence)}, of which ${formatPounds(line.committedPence)} promised, ${formatPounds(line.paidPence)} paid, ${formatPounds(line.availablePence)} left`;
  const cost = Object.entries(report.graph).map(
    ([action, { times, requests, units }]) =>
      `  ${action}: ${times} times, ${requests} requests, ${units} units`,
  );
  return [
    `${applications} applications (${leftOut.length} rows left out), ${members} members, ${scores} scores, ${votes} votes, ${decisions} decisions, ${awards.length} awards.`,
    'What is left in each pot:',
    ...report.pots.map(pot),
    faults.length === 0
      ? 'The books balance to the penny.'
      : `The books do not balance: ${faults.join(', ')}.`,
    `History: ${events.length} events, ${events.verified ? 'whole' : 'BROKEN'}.`,
    'What it asked of Microsoft Graph:',
    ...cost,
  ].join('\n');
}
