import { fold } from '../kernel/text';
import type { Month } from './need-count';

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(year: string | undefined, month: number): Month | undefined {
  if (year === undefined || month < 1 || month > 12) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  return Number(full) < 2000 || Number(full) > 2100 ? undefined : `${full}-${String(month).padStart(2, '0')}`;
}

/**
 * The month that a cell names, as people and spreadsheets write it: «2026-07», «2026-07-31», «07/2026», «31/07/2026»,
 * «July 2026», «Jul-26». Undefined for anything else.
 */
export function readMonth(text: string): Month | undefined {
  const folded = fold(text);
  const yearFirst = /^(\d{4}) (\d{1,2})(?: \d{1,2})?(?: \d{1,2} \d{1,2}.*)?$/.exec(folded);
  if (yearFirst !== null) return monthOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(?:\d{1,2} )?(\d{1,2}) (\d{4})$/.exec(folded);
  if (monthFirst !== null) return monthOf(monthFirst[2], Number(monthFirst[1]));
  const named = /^(?:\d{1,2} )?([a-z]{3})[a-z]* (\d{4}|\d{2})$/.exec(folded);
  return named === null ? undefined : monthOf(named[2], names.indexOf(named[1] ?? '') + 1);
}
