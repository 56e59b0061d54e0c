import type { CriterionId } from '../kernel/ids';

/** A mark: 0 to 4 in whole numbers, or «cannot judge», which is left out of every mean and shown as missing. */
export type Mark = 0 | 1 | 2 | 3 | 4 | 'cannot-judge';

export const highestMark = 4;

/** One thing that an application is scored on: its weight in the whole and plain words for each mark. */
export interface Criterion {
  readonly id: CriterionId;
  readonly name: string;
  readonly question: string;
  readonly weight: number;
  readonly words: readonly [string, string, string, string, string];
}

/** The criteria of a round. Weights are whole numbers that sum to 100. */
export interface Rubric {
  readonly version: number;
  readonly criteria: readonly Criterion[];
  /** A comment is asked for when one of these marks is given. */
  readonly commentAt: readonly number[];
}

/** True when the rubric can be scored with: at least one criterion, no id twice, weights that sum to 100. */
export function isSoundRubric(rubric: Rubric): boolean {
  const ids = new Set(rubric.criteria.map((criterion) => criterion.id));
  const total = rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return rubric.criteria.length > 0 && ids.size === rubric.criteria.length && total === 100;
}
