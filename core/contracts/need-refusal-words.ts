import type { CountsFault, Refusal } from '../kernel/refusal';

type CountsRefusal = Extract<Refusal, { readonly code: 'counts-refused' }>;

const faults: Readonly<Record<CountsFault, { readonly title: string; readonly next: string }>> = {
  'patient-rows': {
    title: 'This file looks as if it has a row for each person.',
    next: 'Nothing of it was kept. Add it up first: one row for each theme, area and month, with how many.',
  },
  formulas: {
    title: 'The file has a formula',
    next: 'Nothing of it was kept. Copy the sheet, paste it as values, and choose that file.',
  },
  macros: {
    title: 'The file has macros in it.',
    next: 'Nothing of it was kept. Save it as a plain workbook (.xlsx) or as CSV, and choose that file.',
  },
  'not-text': {
    title: 'The file’s letters cannot be read.',
    next: 'Nothing of it was kept. Save it as «CSV UTF-8» or as an Excel workbook, and choose that file.',
  },
  'old-excel': {
    title: 'The file is of an old Excel kind, or needs a password.',
    next: 'Nothing of it was kept. Save it as a workbook (.xlsx) without a password, and choose that file.',
  },
  unreadable: {
    title: 'The file cannot be read',
    next: 'Nothing of it was kept. Save it again as CSV or as an Excel workbook, and choose that file.',
  },
  'too-many-rows': {
    title: 'The file has more rows or columns than a table of totals has.',
    next: 'Nothing of it was kept. Bring in at most 5,000 rows and 60 columns, one year at a time.',
  },
  empty: {
    title: 'The file has no rows under its headings.',
    next: 'Choose a file whose first row has the headings and whose other rows have the figures.',
  },
};

/** The words of a refused file of counts: what is wrong and where, never what stands in it. */
export function countsRefusalWords({ why, line }: CountsRefusal): {
  readonly title: string;
  readonly next: string;
} {
  const { title, next } = faults[why];
  if (title.endsWith('.')) return { title, next };
  return { title: line === undefined ? `${title}.` : `${title}, in line ${line}.`, next };
}
