import type { Chest, CountColumns } from '../founding/chest';
import { fold } from '../kernel/text';
import type { CountGrid, CountRow } from './count-grid';
import type { NeedCount } from './need-count';
import { readMonth } from './read-month';

/** Why rows of a file of counts were left out. */
export type LeftOutBecause = 'theme-unknown' | 'area-unknown' | 'month-unclear' | 'not-a-count';

/** Rows that were left out for one reason. */
export interface LeftOutRows {
  readonly because: LeftOutBecause;
  /** Where they stand in the file, at most the first twenty. */
  readonly lines: readonly number[];
  readonly rows: number;
}

type Totals = Pick<NeedCount, 'theme' | 'neighbourhood' | 'month' | 'count'>;

export interface ReadCounts {
  /** One for each theme, area and month; rows that say the same are added up. */
  readonly totals: readonly Totals[];
  readonly rows: readonly Totals[];
  readonly leftOut: readonly LeftOutRows[];
}

const linesShown = 20;
const mostCounted = 1_000_000;

/** Reads the rows of a file of counts by its columns. Themes and areas are met by name or id, whatever their spelling. */
export function readCountRows(grid: CountGrid, columns: CountColumns, chest: Chest): ReadCounts {
  const at = (heading: string): number => grid.headings.indexOf(heading);
  const places = {
    theme: at(columns.theme),
    neighbourhood: at(columns.neighbourhood),
    month: at(columns.month),
    count: at(columns.count),
  };
  const themes = idsByName(chest.themes);
  const areas = idsByName(chest.neighbourhoods);
  const readRow = ({ cells }: CountRow): Totals | LeftOutBecause => {
    const theme = themes.get(plain(cells[places.theme] ?? ''));
    if (theme === undefined) return 'theme-unknown';
    const neighbourhood = areas.get(plain(cells[places.neighbourhood] ?? ''));
    if (neighbourhood === undefined) return 'area-unknown';
    const month = readMonth(cells[places.month] ?? '');
    if (month === undefined) return 'month-unclear';
    const count = readCount(cells[places.count] ?? '');
    return count === undefined ? 'not-a-count' : { theme, neighbourhood, month, count };
  };
  const read = grid.rows.map((row) => ({ line: row.line, value: readRow(row) }));
  const rows = read.flatMap(({ value }) => (typeof value === 'string' ? [] : [value]));
  return { rows, totals: addUp(rows), leftOut: leftOutOf(read) };
}

/** A whole number as spreadsheets write it: «1,204», «12.0». */
function readCount(text: string): number | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?$/.exec(text.trim());
  const count = Number(match?.[1]?.replaceAll(',', '') ?? NaN);
  return Number.isSafeInteger(count) && count <= mostCounted ? count : undefined;
}

function plain(text: string): string {
  return fold(text)
    .split(' ')
    .filter((word) => word !== 'and' && word !== 'the')
    .join(' ');
}

function idsByName(
  things: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(things.flatMap(({ id, name }) => [[plain(id), id] as const, [plain(name), id] as const]));
}

function addUp(rows: readonly Totals[]): readonly Totals[] {
  const groups = Map.groupBy(rows, (row) => `${row.theme}|${row.neighbourhood}|${row.month}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ ...first, count: group.reduce((total, { count }) => total + count, 0) }];
  });
}

function leftOutOf(
  read: readonly { readonly line: number; readonly value: Totals | LeftOutBecause }[],
): readonly LeftOutRows[] {
  const groups = new Map<LeftOutBecause, number[]>();
  for (const { line, value } of read) {
    if (typeof value === 'string') groups.set(value, [...(groups.get(value) ?? []), line]);
  }
  return [...groups].map(([because, lines]) => ({
    because,
    lines: lines.slice(0, linesShown),
    rows: lines.length,
  }));
}
