import { hasRole, requireRole, type Actor, type Role } from '../kernel/actor';
import type { ChestEvent } from '../kernel/event';
import type { Instant } from '../kernel/dates';
import type { RoundId, ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import { changeRow, unchanged } from '../founding/change-row';
import type { Round } from '../founding/round';
import type { Ports } from '../ports/ports';
import { countRankings } from './count-rankings';
import { rankingKey, type Poll, type Ranking } from './poll';
import { prioritiesStandFrom } from './priority';

export type RunPollPorts = Pick<Ports, 'recent' | 'rounds' | 'polls' | 'rankings' | 'clock'>;

/** Who may rank: everybody who runs the fund, raises needs or decides; not those who only pay or check. */
export const rankingRoles: readonly Role[] = ['lead', 'officer', 'link-worker', 'panel-member', 'chair'];

/** A poll asks about two to twelve themes: more cannot be ranked on a phone. */
const fewestThemes = 2;
const mostThemes = 12;

export interface OpenPollInput {
  readonly round: RoundId;
  readonly themes: readonly ThemeId[];
}

/**
 * Asks people to rank themes for a round, by a lead or officer; a closed poll is asked again under the next ballot.
 * Refuses invalid-input for too few, too many, doubled or unknown themes, wrong-state once the round's priorities stand
 * and while another list is being ranked. The same list again changes nothing.
 */
export const openPoll =
  (ports: RunPollPorts) =>
  async (actor: Actor, { round, themes }: OpenPollInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.rounds.find(round)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    const fault = faultInThemes(
      chest.value.themes.map(({ id }) => id),
      themes,
      row.value,
    );
    if (fault !== undefined) return refuse(fault);
    const at = ports.clock.now();
    const poll = pollOf(actor, at, round, themes);
    const { status, row: standing } = await ports.polls.create(round, poll, [openedEvent(actor, at, poll)]);
    if (status === 'created') return done({ version: standing.version });
    const changed = await changeRow(ports.polls, round, (held) => {
      if (held.state === 'open') {
        return held.options.join() === themes.join()
          ? unchanged(held)
          : refuse({ code: 'wrong-state', state: 'open', act: 'open-poll' });
      }
      const next = { ...poll, ballot: held.ballot + 1 };
      return done({ value: next, events: [openedEvent(actor, at, next)] });
    });
    return changed.ok ? done({ version: changed.value.version }) : changed;
  };

function faultInThemes(
  known: readonly ThemeId[],
  themes: readonly ThemeId[],
  round: Round,
): Refusal | undefined {
  if (prioritiesStandFrom(round.state)) return { code: 'wrong-state', state: round.state, act: 'open-poll' };
  if (themes.length < fewestThemes || themes.length > mostThemes) return invalid('themes', 'out-of-range');
  if (new Set(themes).size < themes.length) return invalid('themes', 'repeated');
  return themes.every((theme) => known.includes(theme)) ? undefined : invalid('themes', 'not-a-choice');
}

function pollOf(actor: Actor, at: Instant, round: RoundId, themes: readonly ThemeId[]): Poll {
  return { round, ballot: 1, state: 'open', options: themes, openedBy: actor.key, openedAt: at };
}

function openedEvent(actor: Actor, at: Instant, { round, ballot, options }: Poll): ChestEvent {
  const facts = { round, ballot, themes: options.length };
  return newEvent(actor, at, { kind: 'poll-opened', chain: round, about: [round, ballot], facts });
}

export interface RankThemesInput {
  readonly round: RoundId;
  /** The themes, the most important first; those left out stand together behind. */
  readonly order: readonly ThemeId[];
}

/**
 * Keeps a person's order of a poll's themes; ranking again replaces it while the poll is open. One ranking a person,
 * whoever they are. Refuses wrong-state once it is closed, invalid-input for a theme that is doubled or not asked about.
 */
export const rankThemes =
  (ports: RunPollPorts) =>
  async (actor: Actor, { round, order }: RankThemesInput): Promise<Outcome<Saved>> => {
    if (!hasRole(actor, ...rankingRoles)) return refuse({ code: 'not-allowed' });
    const poll = (await ports.polls.find(round))?.value;
    if (poll === undefined) return refuse({ code: 'not-found' });
    if (poll.state === 'closed') return refuse({ code: 'wrong-state', state: 'closed', act: 'rank-themes' });
    if (order.length === 0) return refuse(invalid('order', 'missing'));
    if (new Set(order).size < order.length) return refuse(invalid('order', 'repeated'));
    if (!order.every((theme) => poll.options.includes(theme))) {
      return refuse(invalid('order', 'not-a-choice'));
    }
    const at = ports.clock.now();
    const { ballot } = poll;
    const ranking: Ranking = { round, ballot, person: actor.key, order, rankedAt: at };
    const key = rankingKey(round, ballot, actor.key);
    const rankedAs = (version: number) => {
      const about = [key, version];
      return newEvent(actor, at, { kind: 'themes-ranked', chain: round, about, facts: { round, ballot } });
    };
    const { status, row } = await ports.rankings.create(key, ranking, [rankedAs(1)]);
    if (status === 'created') return done({ version: row.version });
    const changed = await changeRow(ports.rankings, key, (held, standing) =>
      held.order.join() === order.join()
        ? unchanged(held)
        : done({ value: ranking, events: [rankedAs(standing.version + 1)] }),
    );
    return changed.ok ? done({ version: changed.value.version }) : changed;
  };

/**
 * Closes a round's poll and counts it, by a lead or officer: the result and the rankings that counted stand in the poll
 * for good. Closing again finds the same result. Refuses not-found.
 */
export const closePoll =
  (ports: RunPollPorts) =>
  async (actor: Actor, { round }: { readonly round: RoundId }): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const at = ports.clock.now();
    const all = await ports.rankings.ofRound(round);
    const closed = await changeRow(ports.polls, round, (poll) => {
      if (poll.state === 'closed') return unchanged(poll);
      const rows = all.filter(({ value }) => value.ballot === poll.ballot);
      const result = countRankings(
        poll.options,
        rows.map(({ value }) => value),
      );
      const counted = rows.map(({ key, version }) => ({ key, version }));
      const facts = { round, ballot: poll.ballot, rankings: rows.length };
      const about = [round, poll.ballot];
      const told = newEvent(actor, at, { kind: 'poll-closed', chain: round, about, facts });
      return done({ value: { ...poll, state: 'closed', closedAt: at, result, counted }, events: [told] });
    });
    return closed.ok ? done({ version: closed.value.version }) : closed;
  };
