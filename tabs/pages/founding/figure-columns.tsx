import type { ShownFigures } from '../../../core/founding/fund-view';
import { Money } from '../../ui/money';
import type { Column } from '../../ui/figures-table';
import { partsOf } from './figures';

/** The columns of a sum of money: the whole, then its parts as far as the viewer may know them. */
export function figureColumns<Row extends ShownFigures>(
  wholeTitle: string,
  provisional: boolean,
): readonly Column<Row>[] {
  const shown = partsOf(
    { pledgedPence: 0, availablePence: 0, reservedPence: 0, committedPence: 0, paidPence: 0 },
    provisional,
  );
  return [
    { id: 'whole', title: wholeTitle, isFigure: true, cell: (row) => <Money pence={row.pledgedPence} /> },
    ...shown.map((part) => ({
      id: part.name,
      title: part.label,
      isFigure: true,
      cell: (row: Row) => (
        <Money pence={partsOf(row, provisional).find((each) => each.name === part.name)?.pence ?? 0} />
      ),
    })),
  ];
}
