import type { Application } from '../engaging/application';
import type { Round } from '../founding/round';
import type { Actor } from '../kernel/actor';
import type { ItemId, PanelId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row, Saved } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { decisionId, type AgendaItem } from './agenda-item';
import { authoriseOnPanel } from './authorise-panel';
import type { DecisionOutcome } from './decision';
import { draftDecision, type WantedDecision } from './draft-decision';
import { mayVote } from './interest';
import type { Panel } from './panel';
import { isChair, mayChair } from './panel-roles';
import { closeItem, putOffItem } from './put-off-item';
import { completeDecision, isSameDecision, signDecision } from './record-decision';
import { entryFor, reserveMoney } from './reserve-money';
import type { Seat } from './seat';
import type { Vote } from './vote';

export type DecideItemPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'seats' | 'agenda' | 'votes' | 'applications' | 'decisions' | 'ledgers' | 'clock'
>;

export interface DecideItemInput {
  readonly panel: PanelId;
  readonly item: ItemId;
  readonly ballot: number;
  readonly outcome: DecisionOutcome | 'defer';
  readonly amountPence: Pence;
  readonly conditions: string;
  readonly reason: string;
}

interface Meeting {
  readonly panel: Panel;
  readonly round: Round;
  readonly item: Row<AgendaItem>;
  readonly application: Row<Application>;
  readonly seats: readonly Seat[];
  readonly votes: readonly Row<Vote>[];
}

/**
 * Records what the panel decides about the live item. Money is set aside in the round's books first; then the decision is
 * signed, the item closed and the application moved. The same command again completes whatever broke off. By the chair;
 * by the deputy where the chair is connected to the item or away. Nothing of it is known outside before release.
 * Refuses not-allowed, not-found, conflicted, limited-interest, interest-first, round-closed, old-ballot, wrong-state,
 * inquorate (and closes the ballot), no-majority, reason-needed, amount-out-of-range, pot-too-small and duplicate.
 */
export const decideItem =
  (ports: DecideItemPorts) =>
  async (actor: Actor, input: DecideItemInput): Promise<Outcome<Saved>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, mayChair);
    if (!allowed.ok) return allowed;
    const meeting = await readMeeting(ports, allowed.value, input);
    if (!meeting.ok) return meeting;
    const chairing = checkChairing(actor, meeting.value);
    if (!chairing.ok) return chairing;
    const { item, round, panel } = meeting.value;
    if (item.value.ballot !== input.ballot) return refuse({ code: 'old-ballot' });
    const { outcome, amountPence } = input;
    const conditions = tidyText(input.conditions);
    const reason = tidyText(input.reason);
    const signed = await ports.decisions.find(decisionId(item.key, input.ballot));
    if (signed !== undefined) {
      if (
        outcome === 'defer' ||
        !isSameDecision(signed.value, { outcome, amountPence, conditions, reason })
      ) {
        return refuse({ code: 'wrong-state', state: 'decided', act: 'decide' });
      }
      const completed = await completeDecision(ports, actor, signed.value);
      return completed.ok ? done({ version: signed.version }) : completed;
    }
    if (round.state !== 'in-session') return refuse({ code: 'round-closed' });
    const book = (await ports.ledgers.find(round.id))?.value;
    const isHeld = entryFor(book, decisionId(item.key, input.ballot)) !== undefined;
    if (outcome !== 'award' && isHeld) return refuse({ code: 'duplicate', of: item.key });
    if (outcome === 'defer') return putOffItem(ports, actor, panel, item, reason);
    return decide(ports, actor, meeting.value, { outcome, amountPence, conditions, reason });
  };

async function readMeeting(
  ports: DecideItemPorts,
  panel: Panel,
  input: DecideItemInput,
): Promise<Outcome<Meeting>> {
  const [item, round, seats, votes] = await Promise.all([
    ports.agenda.find(input.item),
    ports.rounds.find(panel.round),
    ports.seats.ofPanel(panel.id),
    ports.votes.ofItem(input.item),
  ]);
  if (item === undefined || item.value.panel !== panel.id || round === undefined) {
    return refuse({ code: 'not-found' });
  }
  const application = await ports.applications.find(item.value.application);
  if (application === undefined) return refuse({ code: 'not-found' });
  return done({
    panel,
    round: round.value,
    item,
    application,
    seats: seats.map((seat) => seat.value),
    votes,
  });
}

/** The deputy sits in only where the chair may not vote on the item or is not here. */
function checkChairing(actor: Actor, { panel, item, seats }: Meeting): Outcome<true> {
  const { application } = item.value;
  const seatOf = (member: string): Seat | undefined => seats.find((seat) => seat.member === member);
  const own = seatOf(actor.key);
  if (own === undefined) return refuse({ code: 'not-allowed' });
  const voting = mayVote(own.interests, application);
  if (!voting.ok) return voting;
  if (isChair(actor, panel)) return done(true);
  const chair = seatOf(panel.chair);
  const chairCan = chair?.present === true && mayVote(chair.interests, application).ok;
  return chairCan ? refuse({ code: 'not-allowed' }) : done(true);
}

async function decide(
  ports: DecideItemPorts,
  actor: Actor,
  meeting: Meeting,
  wanted: WantedDecision,
): Promise<Outcome<Saved>> {
  const { panel, round, item, application, seats, votes } = meeting;
  if (item.value.state !== 'voting') {
    return refuse({ code: 'wrong-state', state: item.value.state, act: 'decide' });
  }
  const { state } = application.value;
  if (state !== 'for-panel') return refuse({ code: 'wrong-state', state, act: 'decide' });
  const grounds = { round, item: item.value, application: application.value, seats, votes };
  const draft = draftDecision({ ...grounds, decider: actor.key, at: ports.clock.now() }, wanted);
  if (!draft.ok) {
    if (draft.refusal.code !== 'inquorate') return draft;
    const closed = await closeItem(ports, actor, panel, item, 'fail-quorum');
    return closed.ok ? draft : closed;
  }
  if (wanted.outcome === 'award') {
    const reserved = await reserveMoney(ports, actor, draft.value, application.value);
    if (!reserved.ok) return reserved;
  }
  const signed = await signDecision(ports, actor, draft.value);
  if (!signed.ok) return signed;
  const completed = await completeDecision(ports, actor, signed.value.value);
  return completed.ok ? done({ version: signed.value.version }) : completed;
}
