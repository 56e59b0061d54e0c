import type { FrozenScore } from './agenda-item';
import type { CountedRow } from './decision';
import { counts } from './interest';
import { meanTotal } from './score';
import type { Seat } from './seat';

/** The frozen scores of an application that count: their members still sit there and are not excluded. */
export function countedScores(
  application: string,
  scores: readonly FrozenScore[],
  seats: readonly Seat[],
): readonly FrozenScore[] {
  const able = new Set(
    seats.filter((seat) => counts(seat.interests, application)).map((seat) => seat.member),
  );
  return scores.filter((score) => able.has(score.member));
}

/** The plain mean of the totals that count, 0 to 100 to one decimal; undefined when nothing was judged. */
export function meanOf(scores: readonly FrozenScore[]): number | undefined {
  const totals = scores.flatMap((score) => (score.total === undefined ? [] : [score.total]));
  const mean = meanTotal(totals);
  return mean === undefined ? undefined : Math.round(mean * 10) / 10;
}

/** Key and version alone, as they are frozen in the record. */
export function asCounted(rows: readonly CountedRow[]): readonly CountedRow[] {
  return rows.map(({ key, version }) => ({ key, version }));
}
