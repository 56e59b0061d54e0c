import { monthNumber, type NeedCount } from '../../core/developing/need-count';
import { filled, whole } from './column';
import { describeList } from './list';

const [monthColumn] = whole('MonthNumber', { indexed: true }).definitions;

export const needCountsList = describeList<NeedCount>({
  name: 'NeedCounts',
  description: 'Totals by theme, area and month out of spreadsheets. Never rows about people.',
  columns: {
    source: filled('Source', { indexed: true }),
    theme: filled('Theme', { indexed: true }),
    neighbourhood: filled('Neighbourhood', { indexed: true }),
    month: filled('Month'),
    count: whole('Count'),
    broughtBy: filled('BroughtBy'),
    broughtAt: filled('BroughtAt'),
  },
  // SharePoint compares numbers, not text, by size.
  derived:
    monthColumn === undefined ? [] : [{ definition: monthColumn, of: ({ month }) => monthNumber(month) }],
});
