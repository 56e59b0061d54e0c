import type { CountColumns } from '../founding/chest';
import type { LeftOutRows } from './read-count-rows';

/** What a file of counts looks like, before it is brought in. Nothing of it is kept. */
export interface CountsPreview {
  readonly headings: readonly string[];
  readonly rows: number;
  readonly proposed: Partial<CountColumns>;
  /** True where the columns are the ones confirmed last time. */
  readonly remembered: boolean;
}

/** What bringing a file of counts in came to. */
export interface BroughtCounts {
  /** Totals of a theme, an area and a month that stand in the record now. */
  readonly kept: number;
  readonly leftOut: readonly LeftOutRows[];
}
