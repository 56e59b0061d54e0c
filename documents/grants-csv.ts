import { CsvError, parse } from 'csv-parse/sync';
import type { GrantRow } from '../core/engaging/grant-row';
import { done, refuse, type Outcome } from '../core/kernel/outcome';
import { invalid } from '../core/kernel/refusal';

type Part = Exclude<keyof GrantRow, 'number'>;

/** The column of each part; a column that the file has not got reads as empty, but for the ones needed. */
const columns: Readonly<Record<Part, string>> = {
  grantId: 'grant_id',
  title: 'title',
  description: 'description',
  amountAppliedFor: 'amount_applied_for',
  amountAwarded: 'amount_awarded',
  currency: 'currency',
  awardDate: 'award_date',
  groupName: 'recipient_name',
  registration: 'charity_number',
  place: 'beneficiary_location',
  placeCode: 'beneficiary_geocode',
};
const companyColumn = 'company_number';
const needed = ['grant_id', 'title', 'amount_awarded', 'award_date', 'recipient_name'];

/**
 * Reads a CSV of grants. Values are only ever text: a cell that begins with «=» is four letters and a sign, not a
 * formula. Refuses the file for a missing or doubled column, and for a broken row, by its line (line 1 is the headings).
 */
export function readGrantsCsv(text: string): Outcome<readonly GrantRow[]> {
  const records = recordsOf(text);
  if (!records.ok) return records;
  const [headings = [], ...rows] = records.value;
  const names = headings.map((heading) => heading.trim());
  const lacking = needed.find((name) => !names.includes(name));
  if (lacking !== undefined) return refuse(invalid(lacking, 'missing'));
  const doubled = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (doubled !== undefined) return refuse(invalid(doubled, 'repeated'));
  return done(rows.map((row, index) => grantRow(names, row, index + 1)));
}

function recordsOf(text: string): Outcome<readonly string[][]> {
  try {
    return done(parse(text, { skip_empty_lines: true }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as CsvError & { readonly lines?: number };
    return refuse(invalid(`line ${lines ?? 1}`, 'wrong-type'));
  }
}

function grantRow(names: readonly string[], row: readonly string[], number: number): GrantRow {
  const cell = (column: string): string => (row[names.indexOf(column)] ?? '').trim();
  const parts = Object.entries(columns).map(([part, column]) => [part, cell(column)] as const);
  const read = Object.fromEntries(parts) as Record<Part, string>;
  const registration = read.registration === '' ? cell(companyColumn) : read.registration;
  return { number, ...read, registration };
}
