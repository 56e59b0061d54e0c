import { partitionOf, newestVersion, type Application } from '../engaging/application';
import { placeName } from '../engaging/describe-application';
import type { Chest } from '../founding/chest';
import type { Rubric } from '../founding/rubric';
import type { ApplicationId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Scores } from '../ports/scores';
import { itemId, type AgendaItem, type FrozenScore } from './agenda-item';
import { counts } from './interest';
import type { Panel } from './panel';
import { weightedTotal, type Score } from './score';
import type { Seat } from './seat';

/** Every score of the applications' newest versions by somebody who sits on the panel, by application. */
export type ScoresByApplication = ReadonlyMap<ApplicationId, readonly Row<Score>[]>;

/** Reads the panel's scores, partition by partition. */
export async function readScores(
  scores: Scores,
  applications: readonly Application[],
  seats: readonly Seat[],
): Promise<ScoresByApplication> {
  const partitions = [...new Set(applications.map((application) => partitionOf(application)))];
  const rows = (await Promise.all(partitions.map((partition) => scores.ofPartition(partition)))).flat();
  const seated = new Set(seats.map((seat) => seat.member));
  const newest = new Map(applications.map((held) => [held.id, newestVersion(held).number]));
  const byApplication = new Map<ApplicationId, Row<Score>[]>();
  for (const row of rows) {
    const { application, applicationVersion, member } = row.value;
    if (newest.get(application) !== applicationVersion || !seated.has(member)) continue;
    byApplication.set(application, [...(byApplication.get(application) ?? []), row]);
  }
  return byApplication;
}

/** How many scores the round's minimum still lacks, over all applications. Scores of the excluded are none. */
export function countMissing(
  applications: readonly Application[],
  scores: ScoresByApplication,
  seats: readonly Seat[],
  minimum: number,
): number {
  return applications.reduce((missing, { id }) => {
    const able = new Set(seats.filter((seat) => counts(seat.interests, id)).map((seat) => seat.member));
    const standing = (scores.get(id) ?? []).filter((row) => able.has(row.value.member));
    return missing + Math.max(0, minimum - standing.length);
  }, 0);
}

/** The scores of one application as they stand now, with their totals, by member. */
function freeze(rubric: Rubric, rows: readonly Row<Score>[]): readonly FrozenScore[] {
  return rows
    .map(({ key, version, value }) => {
      const total = weightedTotal(rubric, value.marks);
      return { member: value.member, key, version, ...(total === undefined ? {} : { total }) };
    })
    .sort((left, right) => (left.member < right.member ? -1 : 1));
}

/** The panel's agenda: an item for each application, neighbourhood by neighbourhood and then by reference. */
export function buildAgenda(
  chest: Chest,
  panel: Panel,
  rubric: Rubric,
  applications: readonly Application[],
  scores: ScoresByApplication,
): readonly AgendaItem[] {
  const name = (application: Application): string => placeName(chest, application.neighbourhood);
  return [...applications]
    .sort((left, right) => name(left).localeCompare(name(right), 'en-GB') || (left.id < right.id ? -1 : 1))
    .map((application, at) => ({
      id: itemId(panel.id, application.id),
      panel: panel.id,
      application: application.id,
      position: at + 1,
      state: 'queued' as const,
      ballot: 0,
      scores: freeze(rubric, scores.get(application.id) ?? []),
    }));
}
