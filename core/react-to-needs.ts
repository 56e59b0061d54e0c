import { followNeeds, type FollowNeedsPorts, type NeedsInRound } from './developing/follow-needs';
import type { RoundPriority } from './founding/round';
import type { Actor } from './kernel/actor';
import type { ApplicationId, RoundId } from './kernel/ids';
import type { Ports } from './ports/ports';

export type ReactToNeedsPorts = FollowNeedsPorts & Pick<Ports, 'recent' | 'applications'>;

/** What of an application says which needs it answers. */
interface Answering {
  readonly round: RoundId;
  readonly neighbourhood: string;
  readonly themes: readonly string[];
}

/**
 * Moves the needs that some applications answer: those of the round's priorities with the same theme and area. Many
 * applications of one burst cost one search for each theme and area, not one each.
 */
export const moveAnsweredNeeds =
  (ports: ReactToNeedsPorts) =>
  async (actor: Actor, event: 'claim' | 'fund', round: RoundId, ids: readonly ApplicationId[]) => {
    const priorities = (await ports.recent.round(round))?.value.priorities ?? [];
    if (priorities.length === 0) return;
    const answering = await readAnswering(ports, round, ids);
    for (const wanted of needsAnswered(priorities, answering)) await followNeeds(ports)(actor, event, wanted);
  };

/** Gives back the needs of a round that ended: what it did not fund waits for the next one. */
export const returnNeeds =
  (ports: ReactToNeedsPorts) =>
  async (actor: Actor, round: RoundId): Promise<void> => {
    const priorities = (await ports.recent.round(round))?.value.priorities ?? [];
    for (const { theme, needs } of priorities) {
      await followNeeds(ports)(actor, 'end-unfunded', { theme, named: needs });
    }
  };

async function readAnswering(
  ports: ReactToNeedsPorts,
  round: RoundId,
  ids: readonly ApplicationId[],
): Promise<readonly Answering[]> {
  const recent = await ports.recent.applicationsOf(round);
  const known = new Map<ApplicationId, Answering>(recent.map((summary) => [summary.id, summary]));
  const missing = ids.filter((id) => !known.has(id));
  const rows = await Promise.all(missing.map((id) => ports.applications.find(id)));
  for (const row of rows) if (row !== undefined) known.set(row.key, row.value);
  return ids.flatMap((id) => known.get(id) ?? []);
}

function needsAnswered(
  priorities: readonly RoundPriority[],
  answering: readonly Answering[],
): readonly NeedsInRound[] {
  const wanted = new Map<string, NeedsInRound>();
  for (const { neighbourhood, themes } of answering) {
    for (const { theme, needs } of priorities) {
      if (themes.includes(theme)) {
        wanted.set(`${theme}|${neighbourhood}`, { theme, neighbourhood, named: needs });
      }
    }
  }
  return [...wanted.values()];
}
