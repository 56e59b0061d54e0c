import type { CountPart } from '../../core/developing/count-columns';
import type { LeftOutBecause } from '../../core/developing/read-count-rows';

/** What bringing a spreadsheet of counts in says. */
export const countsWords = {
  title: 'Bring in counts',
  hint: 'A CSV or Excel file of totals: one row for each theme, area and month, with how many. Never a row for each person.',
  file: 'File',
  source: 'Where do these figures come from?',
  sourceHint: 'For example: Referral system. A newer file from the same place replaces its months.',
  looking: 'Looking at the file…',
  mapping: 'Which column says what?',
  remembered: 'As last time.',
  rows: (count: number) => (count === 1 ? 'One row' : `${count} rows`),
  parts: {
    theme: 'Theme',
    neighbourhood: 'Area',
    month: 'Month',
    count: 'How many',
  } satisfies Record<CountPart, string>,
  send: 'Bring these counts in',
  busy: 'Bringing them in…',
  kept: (count: number) => (count === 1 ? 'One total was kept.' : `${count} totals were kept.`),
  leftOut: 'Rows that were left out',
  why: 'Why',
  howMany: 'Rows',
  lines: 'Lines of the file',
  because: {
    'theme-unknown': 'The theme is none of this fund’s',
    'area-unknown': 'The area is none of this fund’s',
    'month-unclear': 'The month is not clear',
    'not-a-count': 'The number is not a whole number',
  } satisfies Record<LeftOutBecause, string>,
  smallNumbers: 'Small numbers',
  smallNumbersHint: 'How numbers that could point to somebody are kept back, for everybody and everywhere.',
  rules: {
    'nearest-5': 'Hide 1 to 7, round the rest to the nearest 5',
    'under-5': 'Hide 1 to 4, show the rest as they are',
  },
  ruleSet: 'The rule for small numbers is set.',
} as const;
