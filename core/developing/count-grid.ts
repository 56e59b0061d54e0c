/** A spreadsheet as it was read: its headings, and its rows as text in their order. Kept nowhere. */
export interface CountGrid {
  readonly headings: readonly string[];
  readonly rows: readonly CountRow[];
}

export interface CountRow {
  /** Where it stands in the file; line 1 is the headings. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The most of what one file may hold. */
export const countFileLimits = { bytes: 2_000_000, rows: 5_000, columns: 60 } as const;

/** The cells of one column. */
export function columnOf({ rows }: CountGrid, at: number): readonly string[] {
  return rows.map(({ cells }) => cells[at] ?? '');
}
