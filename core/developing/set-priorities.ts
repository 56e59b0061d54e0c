import { hasRole, type Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import { usualRule } from '../kernel/suppress';
import type { Chest } from '../founding/chest';
import type { Person } from '../founding/person';
import type { Ports } from '../ports/ports';
import { firstMonthShown } from './need-count';
import type { Poll, Ranking } from './poll';
import { prioritiesStandFrom, type Priority } from './priority';
import type { AgreedPriority, PollView, PrioritySetting } from './priority-view';
import { rankingRoles } from './run-poll';
import { themeName } from './show-need';
import { workshopList } from './workshop-list';

export type PrioritySettingPorts = Pick<
  Ports,
  'recent' | 'people' | 'needs' | 'needCounts' | 'polls' | 'rankings' | 'priorities' | 'clock'
>;

/**
 * What a round's priorities are set by, for anybody with a role in the chest: the list that a workshop starts from, the
 * poll with this person's own ranking, and what was agreed, by whom and when. A poll's result is shown once it is
 * closed; until then only how many have ranked.
 */
export const prioritySetting =
  (ports: PrioritySettingPorts) =>
  async (actor: Actor, { round }: { readonly round: RoundId }): Promise<Outcome<PrioritySetting>> => {
    if (actor.kind !== 'system' && actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const from = firstMonthShown(ports.clock.now());
    const [chest, row, needs, counts] = await Promise.all([
      ports.recent.chest(),
      ports.recent.round(round),
      ports.needs.search({}),
      ports.needCounts.since(from),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    const [poll, rankings, priorities, people] = await Promise.all([
      ports.polls.find(round),
      ports.rankings.ofRound(round),
      ports.priorities.ofRound(round),
      ports.people.all(),
    ]);
    const values = counts.map(({ value }) => value);
    const isSetter = hasRole(actor, 'lead', 'officer');
    return done(
      present({
        roundName: row.value.name,
        workshop: workshopList(
          chest.value,
          needs.map(({ value }) => value),
          values,
          from,
        ),
        poll: poll === undefined ? undefined : showPoll(actor, chest.value, poll.value, rankings, people),
        agreed: priorities.map(({ value }) => showPriority(chest.value, value, people)),
        sources: [...new Set(values.map(({ source }) => source))].toSorted(),
        mayChange: isSetter && !prioritiesStandFrom(row.value.state),
        rule: chest.value.smallNumbers ?? usualRule,
      }),
    );
  };

function showPoll(
  actor: Actor,
  chest: Chest,
  { ballot, state, options, result }: Poll,
  rankings: readonly Row<Ranking>[],
  people: readonly Row<Person>[],
): PollView {
  const given = rankings.map(({ value }) => value).filter((ranking) => ranking.ballot === ballot);
  const eligible = people.filter(
    ({ value }) => value.active && value.roles.some((role) => rankingRoles.includes(role)),
  );
  return present({
    ballot,
    state,
    options: options.map((id) => ({ id, name: themeName(chest, id) })),
    ranked: given.length,
    eligible: Math.max(eligible.length, given.length),
    mine: given.find(({ person }) => person === actor.key)?.order,
    mayRank: state === 'open' && hasRole(actor, ...rankingRoles),
    result: result?.map((line) => ({ ...line, name: themeName(chest, line.theme) })),
  });
}

function showPriority(chest: Chest, priority: Priority, people: readonly Row<Person>[]): AgreedPriority {
  const { theme, weight, needs, sources = [], agreedBy, agreedAt } = priority;
  const by = people.find(({ key }) => key === agreedBy)?.value.name ?? agreedBy;
  const name = themeName(chest, theme);
  return { theme, name, weight, needs: needs.length, sources, agreedBy: by, agreedAt };
}
