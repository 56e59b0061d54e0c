import type { DeskRow, HiddenRow, PanelDesk } from '../../../core/assessing/panel-view';
import { fold } from '../../../core/kernel/text';

export const rowOrders = ['reference', 'group', 'neighbourhood', 'asked', 'own', 'mean', 'position'] as const;
export type RowOrder = (typeof rowOrders)[number];

/** What somebody looks for in the list. An empty text means «all». */
export interface RowFilter {
  readonly text: string;
  readonly neighbourhood: string;
  readonly own: string;
}

export const noFilter: RowFilter = { text: '', neighbourhood: '', own: '' };

/** True for a row that this viewer may know of. */
export function isShown(row: DeskRow | HiddenRow): row is DeskRow {
  return 'groupName' in row;
}

const ownOrder: readonly DeskRow['own'][] = ['to-score', 'to-declare', 'scored', 'not-a-member', 'excluded'];

const compare: Readonly<Record<RowOrder, (one: DeskRow, other: DeskRow) => number>> = {
  reference: () => 0,
  group: (one, other) => one.groupName.localeCompare(other.groupName, 'en-GB'),
  neighbourhood: (one, other) => one.neighbourhood.localeCompare(other.neighbourhood, 'en-GB'),
  asked: (one, other) => other.askedPence - one.askedPence,
  own: (one, other) => ownOrder.indexOf(one.own) - ownOrder.indexOf(other.own),
  mean: (one, other) => (other.meanScore ?? -1) - (one.meanScore ?? -1),
  position: (one, other) => (one.item?.position ?? Infinity) - (other.item?.position ?? Infinity) || 0,
};

function matches(row: DeskRow, filter: RowFilter): boolean {
  if (filter.neighbourhood !== '' && row.neighbourhood !== filter.neighbourhood) return false;
  if (filter.own !== '' && row.own !== filter.own) return false;
  const text = fold(filter.text);
  return text === '' || fold(`${row.application} ${row.groupName} ${row.title}`).includes(text);
}

/**
 * The rows in the order asked for, filtered. Hidden rows always stand last, by reference, whatever the order and filter:
 * their place can say nothing about what they hide (law 3).
 */
export function orderRows(
  rows: PanelDesk['rows'],
  order: RowOrder,
  filter: RowFilter,
): { readonly shown: readonly DeskRow[]; readonly hidden: readonly HiddenRow[] } {
  const byReference = [...rows].sort((one, other) => one.application.localeCompare(other.application));
  const shown = byReference.filter(isShown).filter((row) => matches(row, filter));
  const hidden = byReference.filter((row): row is HiddenRow => !isShown(row));
  return { shown: shown.sort(compare[order]), hidden };
}
