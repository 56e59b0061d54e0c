import { partitionOf } from '../engaging/application';
import type { RoundState } from '../founding/round-states';
import type { Actor } from '../kernel/actor';
import type { ItemId, PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Row, Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { AgendaItem } from './agenda-item';
import { mayVote } from './interest';
import type { Panel } from './panel';
import { noSeat } from './panel-place';
import { seatKey, type Seat } from './seat';
import { voteKey, voteOptions, type Vote, type VoteOption } from './vote';

export type CastVotePorts = Pick<Ports, 'recent' | 'seats' | 'agenda' | 'votes' | 'clock'>;

export interface CastVoteInput {
  readonly panel: PanelId;
  readonly item: ItemId;
  /** The asking that the card was shown for. */
  readonly ballot: number;
  readonly option: VoteOption;
  /** The version of the member's own vote as it was shown; 0 for none. */
  readonly voteVersion: number;
}

/** Past these nothing is voted on. Before them the item itself, read fresh, says whether it is. */
const closed: readonly RoundState[] = [
  'adjourned',
  'balancing',
  'awaiting-ratification',
  'ratified',
  'released',
  'learning',
  'closed',
  'cancelled',
];

/**
 * Takes a member's answer on the live item. The newest answer counts until the item is decided; the same answer again is
 * a repeat, and fine. Seat, item and own vote are read fresh in one turn, then one write.
 * Refuses not-found, not-on-panel, conflicted, interest-first, limited-interest, round-closed, old-ballot,
 * not-being-voted-on, not-present, and changed-since-opened when the own vote was changed elsewhere.
 */
export const castVote =
  (ports: CastVotePorts) =>
  async (actor: Actor, input: CastVoteInput): Promise<Outcome<Saved>> => {
    const key = voteKey(input.item, input.ballot, actor.key);
    const [panel, seat, item, standing] = await Promise.all([
      ports.recent.panel(input.panel),
      ports.seats.find(seatKey(input.panel, actor.key)),
      ports.agenda.find(input.item),
      ports.votes.find(key),
    ]);
    if (panel === undefined) return refuse({ code: 'not-found' });
    if (seat === undefined) return noSeat(actor);
    if (item === undefined || item.value.panel !== input.panel) return refuse({ code: 'not-found' });
    const allowed = await checkVote(ports, panel.value, seat.value, item.value, input);
    if (!allowed.ok) return allowed;
    const application = await ports.recent.application(item.value.application);
    if (application === undefined) return refuse({ code: 'not-found' });
    const vote: Vote = {
      partition: partitionOf(application.value),
      panel: input.panel,
      item: input.item,
      application: item.value.application,
      ballot: input.ballot,
      member: actor.key,
      option: input.option,
      castAt: ports.clock.now(),
    };
    return keep(ports, actor, panel.value, key, standing, vote, input.voteVersion);
  };

async function checkVote(
  ports: CastVotePorts,
  panel: Panel,
  seat: Seat,
  item: AgendaItem,
  input: CastVoteInput,
): Promise<Outcome<true>> {
  const interest = mayVote(seat.interests, item.application);
  if (!interest.ok) return interest;
  const round = await ports.recent.round(panel.round);
  if (round === undefined || closed.includes(round.value.state)) return refuse({ code: 'round-closed' });
  if (item.ballot !== input.ballot) return refuse({ code: 'old-ballot' });
  if (item.state !== 'voting') return refuse({ code: 'not-being-voted-on' });
  if (!seat.present) return refuse({ code: 'not-present' });
  return voteOptions.includes(input.option) ? done(true) : refuse(invalid('option', 'not-a-choice'));
}

async function keep(
  ports: CastVotePorts,
  actor: Actor,
  panel: Panel,
  key: string,
  standing: Row<Vote> | undefined,
  vote: Vote,
  shownVersion: number,
): Promise<Outcome<Saved>> {
  const event = (version: number) =>
    newEvent(actor, vote.castAt, {
      kind: 'vote-cast',
      chain: panel.round,
      about: [key, version],
      facts: { item: vote.item, ballot: vote.ballot },
    });
  if (standing === undefined) {
    const created = await ports.votes.create(key, vote, [event(1)]);
    return created.status === 'created' ? done({ version: created.row.version }) : repeat(created.row, vote);
  }
  if (standing.value.option === vote.option || standing.version !== shownVersion)
    return repeat(standing, vote);
  const saved = await ports.votes.save(standing, vote, [event(standing.version + 1)]);
  if (saved !== 'changed') return done({ version: saved.version });
  const newer = await ports.votes.find(key);
  return newer === undefined ? refuse({ code: 'not-found' }) : repeat(newer, vote);
}

/** What stands already: fine when it is the same answer, else the member answered elsewhere meanwhile. */
function repeat(row: Row<Vote>, vote: Vote): Outcome<Saved> {
  return row.value.option === vote.option
    ? done({ version: row.version })
    : refuse({ code: 'changed-since-opened', version: row.version });
}
