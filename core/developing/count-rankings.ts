import type { ThemeId } from '../kernel/ids';
import type { PolledTheme, Ranking } from './poll';

/**
 * What each theme of a poll got, the first first. Each ranking gives n−1 points to its first of n themes, one fewer to
 * each next (Borda's count, «Mémoire sur les élections au scrutin», 1781); the themes that it leaves out share what is
 * left equally, so that nobody gains by ranking few. Ties go to the theme that more people put first, then second, and
 * so on; then by id, so that the same rankings always give the same order. Weights are the shares of all points in
 * hundredths, by largest remainder; without any ranking there is no result.
 */
export function countRankings(
  options: readonly ThemeId[],
  rankings: readonly Pick<Ranking, 'order'>[],
): readonly PolledTheme[] {
  const orders = rankings.map(({ order }) => order.filter((theme) => options.includes(theme)));
  if (orders.every((order) => order.length === 0)) return [];
  const counted = options.map((theme) => ({
    theme,
    points: orders.reduce((sum, order) => sum + pointsOf(theme, order, options.length), 0),
    places: options.map((_, place) => orders.filter((order) => order[place] === theme).length),
  }));
  const inOrder = counted.toSorted(
    (left, right) =>
      right.points - left.points ||
      firstDifference(left.places, right.places) ||
      (left.theme < right.theme ? -1 : 1),
  );
  const weights = sharesOfHundred(inOrder.map(({ points }) => points));
  return inOrder.map(({ theme, points, places }, at) => ({
    theme,
    points,
    firsts: places[0] ?? 0,
    weight: weights[at] ?? 0,
  }));
}

function pointsOf(theme: ThemeId, order: readonly ThemeId[], options: number): number {
  const place = order.indexOf(theme);
  return place === -1 ? (options - order.length - 1) / 2 : options - 1 - place;
}

function firstDifference(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((count, place) => count !== right[place]);
  return at === -1 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
}

/** Whole numbers that add up to 100 and stand to one another as these points do, by largest remainder. */
export function sharesOfHundred(points: readonly number[]): readonly number[] {
  const total = points.reduce((sum, each) => sum + each, 0);
  if (total === 0) return points.map(() => 0);
  const exact = points.map((each) => (each * 100) / total);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((left, right) => right.rest - left.rest || left.at - right.at);
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return floors.map((share, at) => share + (raised.has(at) ? 1 : 0));
}
