import { inFundTeam, type Actor } from '../kernel/actor';
import type { GroupId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { ApplicationSummary } from '../ports/applications';
import type { Ports } from '../ports/ports';
import type { MatchedApplication, MatchView } from './arrival-view';
import type { Group } from './group';
import { matchGroups, type GroupMatch } from './match-groups';

export type ListMatchesPorts = Pick<Ports, 'recent' | 'groups' | 'awards' | 'seats'>;

interface Known {
  readonly groups: ReadonlyMap<GroupId, Group>;
  readonly applications: ReadonlyMap<
    GroupId,
    readonly (ApplicationSummary & { readonly roundName: string })[]
  >;
  readonly awards: ReadonlyMap<GroupId, MatchView['awards']>;
}

/**
 * The applications of a round whose groups look like another entry of this chest, with what those had before, for the
 * fund team. Whoever is excluded from an application does not see it here. Refuses not-allowed.
 */
export const listMatches =
  (ports: ListMatchesPorts) =>
  async (
    actor: Actor,
    input: { readonly round: RoundId },
  ): Promise<Outcome<readonly MatchedApplication[]>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [known, own, seats] = await Promise.all([
      readKnown(ports),
      ports.recent.applicationsOf(input.round),
      ports.seats.ofMember(actor.key),
    ]);
    const excluded = new Set(
      seats.flatMap(({ value }) =>
        Object.entries(value.interests).flatMap(([id, level]) => (level === 'excluded' ? [id] : [])),
      ),
    );
    const others = [...known.groups.values()];
    const matched = own.flatMap((application): MatchedApplication[] => {
      const group = known.groups.get(application.group);
      if (group === undefined || application.state === 'withdrawn' || excluded.has(application.id)) return [];
      const matches = matchGroups(group, others).map((match) => viewOf(match, known, excluded));
      const { id, groupName } = application;
      return matches.length === 0 ? [] : [{ id, group: group.id, groupName, matches }];
    });
    return done(matched);
  };

async function readKnown(ports: ListMatchesPorts): Promise<Known> {
  const [groups, rounds] = await Promise.all([ports.groups.all(), ports.recent.rounds()]);
  const parts = await Promise.all(
    rounds.map(async ({ key, value: { name } }) => ({
      name,
      applications: await ports.recent.applicationsOf(key),
      awards: await ports.awards.ofRound(key),
    })),
  );
  const applications = parts.flatMap(({ name, applications: all }) =>
    all.map((application) => ({ ...application, roundName: name })),
  );
  const awards = parts.flatMap(({ name, awards: all }) =>
    all.map(({ value }) => ({ group: value.group, round: name, ...pick(value) })),
  );
  return {
    groups: new Map(groups.map(({ value }) => [value.id, value])),
    applications: Map.groupBy(applications, ({ group }) => group),
    awards: Map.groupBy(awards, ({ group }) => group),
  };
}

function pick({ amountPence, state }: { readonly amountPence: Pence; readonly state: string }) {
  return { amountPence, state };
}

function viewOf(match: GroupMatch, known: Known, excluded: ReadonlySet<string>): MatchView {
  const applications = (known.applications.get(match.group) ?? []).filter(({ id }) => !excluded.has(id));
  return {
    ...match,
    groupName: known.groups.get(match.group)?.name ?? match.group,
    applications: applications.map(({ id, roundName, title }) => ({ id, round: roundName, title })),
    awards: (known.awards.get(match.group) ?? []).map(({ round, amountPence, state }) => ({
      round,
      amountPence,
      state,
    })),
  };
}
