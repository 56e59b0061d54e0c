import type { ReactNode } from 'react';
import type { CountedLine, CountTable } from '../../../core/developing/need-view';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { needsWords } from '../../words/needs';
import { Shown } from './shown-count';

/** The same counts as a plain table with its totals. */
export function CountList({
  table,
  caption,
}: {
  readonly table: CountTable;
  readonly caption: string;
}): ReactNode {
  const { themes, neighbourhoods, cells, total } = table;
  const shown = new Map(cells.map((cell) => [`${cell.theme}|${cell.neighbourhood}`, cell.count]));
  const totals: CountedLine = { id: ' total', name: needsWords.total, count: total };
  const columns: readonly Column<CountedLine>[] = [
    { id: ' theme', title: needsWords.theme, cell: (line) => line.name },
    ...neighbourhoods.map(({ id, name, count }) => ({
      id,
      title: name,
      isFigure: true,
      cell: (line: CountedLine) => (
        <Shown count={line === totals ? count : (shown.get(`${line.id}|${id}`) ?? 0)} />
      ),
    })),
    { id: ' all', title: needsWords.total, isFigure: true, cell: (line) => <Shown count={line.count} /> },
  ];
  return (
    <FiguresTable
      caption={caption}
      columns={columns}
      rows={themes}
      keyOf={(line) => line.id}
      total={totals}
    />
  );
}
