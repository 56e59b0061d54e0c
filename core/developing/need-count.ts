import { keyOf, type NeighbourhoodId, type PersonKey, type ThemeId } from '../kernel/ids';
import type { Instant } from '../kernel/dates';
import type { CountCell } from '../kernel/suppress';

/** A calendar month, «2026-07». */
export type Month = string;

/**
 * How often something was counted in one area and month under one theme: a total out of a spreadsheet, never a need and
 * never rows about people. The key is its source, theme, area and month, so that a newer file of a month replaces it.
 */
export interface NeedCount {
  readonly source: string;
  readonly theme: ThemeId;
  readonly neighbourhood: NeighbourhoodId;
  readonly month: Month;
  readonly count: number;
  readonly broughtBy: PersonKey;
  readonly broughtAt: Instant;
}

/** The key of a count. */
export function needCountKey({ source, theme, neighbourhood, month }: NeedCount): string {
  return keyOf(source, theme, neighbourhood, month);
}

const monthsShown = 12;

/** The first of the twelve months that end with this moment's. */
export function firstMonthShown(now: Instant): Month {
  const day = new Date(now);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - monthsShown + 1, 1))
    .toISOString()
    .slice(0, 7);
}

/** What was counted by theme (row) and area (column), from a month on. */
export function cellsOfCounts(counts: readonly NeedCount[], from: Month): readonly CountCell[] {
  return counts
    .filter(({ month }) => month >= from)
    .map(({ theme, neighbourhood, count }) => ({ row: theme, column: neighbourhood, count }));
}

/** A month as a number that can be compared: «2026-07» is 202607. */
export function monthNumber(month: Month): number {
  return Number(month.replace('-', ''));
}
