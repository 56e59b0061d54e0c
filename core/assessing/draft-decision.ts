import type { Application } from '../engaging/application';
import { potOf, type Round } from '../founding/round';
import type { Instant } from '../kernel/dates';
import type { PersonKey } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import { decisionId, type AgendaItem } from './agenda-item';
import type { DecisionContent, DecisionOutcome, PresentMember } from './decision';
import { asCounted, countedScores, meanOf } from './mean-score';
import { testQuorum, voters, type QuorumTest } from './quorum';
import type { Seat } from './seat';
import { tally, verdict, type Tally } from './tally';
import type { Vote, VoteOption } from './vote';

/** What the person in the chair wants to record. */
export interface WantedDecision {
  readonly outcome: DecisionOutcome;
  readonly amountPence: Pence;
  readonly conditions: string;
  readonly reason: string;
}

/** What a decision rests on, as it was just read. */
export interface DecisionGrounds {
  readonly round: Round;
  readonly item: AgendaItem;
  readonly application: Application;
  readonly seats: readonly Seat[];
  readonly votes: readonly Row<Vote>[];
  readonly decider: PersonKey;
  readonly at: Instant;
}

/**
 * The decision as it would be signed. Only votes of members who may vote now, and scores of members who are not
 * excluded, count; they are frozen by key and version. Refuses inquorate; no-majority for a tie that no casting vote
 * breaks; wrong-state for an award that the panel did not vote for; reason-needed for another decision against its vote;
 * amount-out-of-range for less than the group needs or more than it asked.
 */
export function draftDecision(grounds: DecisionGrounds, wanted: WantedDecision): Outcome<DecisionContent> {
  const { round, item, application, seats, decider, at } = grounds;
  const counted = countBallot(grounds);
  if (!counted.ok) return counted;
  const { quorum, votes, counts, voted } = counted.value;
  const supported = checkSupport(wanted, voted, application);
  if (!supported.ok) return supported;
  const scores = countedScores(application.id, item.scores, seats);
  const mean = meanOf(scores);
  return done({
    id: decisionId(item.id, item.ballot),
    round: round.id,
    panel: item.panel,
    item: item.id,
    ballot: item.ballot,
    application: application.id,
    pot: potOf(round, application.neighbourhood)?.id ?? application.neighbourhood,
    outcome: wanted.outcome,
    amountPence: supported.value,
    conditions: wanted.conditions,
    reason: wanted.reason,
    quorum,
    tally: counts,
    verdict: voted,
    againstVerdict: !supports(voted, wanted.outcome),
    present: presentMembers(
      seats,
      votes.map((row) => row.value),
    ),
    countedScores: asCounted(scores),
    countedVotes: asCounted(votes),
    ...(mean === undefined ? {} : { meanScore: mean }),
    decidedBy: decider,
    decidedAt: at,
  });
}

/** The ballot as it counts: quorum, the votes of those who may vote now, and what they come to. */
interface CountedBallot {
  readonly quorum: QuorumTest;
  readonly votes: readonly Row<Vote>[];
  readonly counts: Tally;
  readonly voted: VoteOption;
}

function countBallot(grounds: DecisionGrounds): Outcome<CountedBallot> {
  const { round, item, application, seats, decider } = grounds;
  const quorum = testQuorum(round.panelRules, seats, application.id);
  if (!quorum.met) {
    const { present, needed, missingCategories } = quorum;
    return refuse({ code: 'inquorate', present, needed, missingCategories });
  }
  const able = new Set(voters(seats, application.id).map((seat) => seat.member));
  const votes = grounds.votes.filter(({ value }) => value.ballot === item.ballot && able.has(value.member));
  const answers = votes.map((row) => row.value);
  const counts = tally(answers, item.ballot, able);
  const casting = round.panelRules.castingVote ? optionOf(answers, decider) : undefined;
  const result = verdict(counts, casting);
  if (result.kind !== 'option') return refuse({ code: 'no-majority' });
  return done({ quorum, votes, counts, voted: result.option });
}

function optionOf(votes: readonly Vote[], member: PersonKey): VoteOption | undefined {
  return votes.find((vote) => vote.member === member)?.option;
}

/** A place on the reserve list is for what the panel would fund, had it the money. */
function supports(voted: VoteOption, outcome: DecisionOutcome): boolean {
  return outcome === 'decline' ? voted === 'decline' : voted === 'fund' || voted === 'part-fund';
}

/** The amount that the outcome stands for, in pence, when the vote and the group's own limits bear it. */
function checkSupport(wanted: WantedDecision, voted: VoteOption, application: Application): Outcome<Pence> {
  const { outcome, amountPence, reason } = wanted;
  const isSupported = supports(voted, outcome);
  if (outcome === 'award' && !isSupported) {
    return refuse({ code: 'wrong-state', state: `voted-${voted}`, act: 'award' });
  }
  if (!isSupported && reason === '') return refuse({ code: 'reason-needed' });
  if (outcome === 'decline' || (outcome === 'reserve' && amountPence === 0)) return done(0);
  const { minimumPence, askedPence: maximumPence } = application;
  return amountPence >= minimumPence && amountPence <= maximumPence
    ? done(amountPence)
    : refuse({ code: 'amount-out-of-range', minimumPence, maximumPence });
}

function presentMembers(seats: readonly Seat[], votes: readonly Vote[]): readonly PresentMember[] {
  const voted = new Set(votes.map((vote) => vote.member));
  return seats
    .filter((seat) => seat.present)
    .map(({ member, category }) => ({ member, category, voted: voted.has(member) }))
    .sort((left, right) => (left.member < right.member ? -1 : 1));
}
