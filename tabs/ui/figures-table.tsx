import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Unseen } from './say';

const useStyles = makeStyles({
  // What is placed by itself inside must not widen the page.
  around: { position: 'relative', overflowX: 'auto', outlineOffset: '2px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} 0`,
    ':last-child': { paddingRight: 0 },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isFigure?: boolean;
}

export interface FiguresTableProps<Row> {
  /** What the table shows, for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The line at the foot, in the columns' order. */
  readonly total?: Row;
}

/** A plain table of figures; the first column heads its row. Wider than the page, it scrolls by itself. */
export function FiguresTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  total,
}: FiguresTableProps<Row>): ReactNode {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <div className={styles.around} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <Unseen>{caption}</Unseen>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, column.isFigure && styles.figure)}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} columns={columns} strong={false} />
          ))}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <Row row={total} columns={columns} strong />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row<Value>({
  row,
  columns,
  strong,
}: {
  readonly row: Value;
  readonly columns: readonly Column<Value>[];
  readonly strong: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <tr>
      {columns.map((column, place) => {
        const className = mergeClasses(
          styles.cell,
          column.isFigure && styles.figure,
          (strong || place === 0) && styles.strong,
        );
        return place === 0 ? (
          <th key={column.id} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={className}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
