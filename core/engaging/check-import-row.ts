import { isDay } from '../kernel/dates';
import type { Pence } from '../kernel/money';
import { formatPounds } from '../kernel/money';
import { tidyText } from '../kernel/text';
import type { GrantRow } from './grant-row';

/** Limits of a grant, in pence. */
export interface Limits {
  readonly minimumPence: Pence;
  readonly maximumPence: Pence;
}

/** A row that can come in, or why it is left out, in words for the person who imports. */
export type CheckedRow =
  { readonly fits: true; readonly amountPence: Pence } | { readonly fits: false; readonly reason: string };

const decimals = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount as files of grants write it, «495», «495.0» or «3056.37» pounds, as whole pence. Undefined for
 * anything else: signs, commas, currency signs, exponents, parts of a penny, formulas.
 */
export function parseFileAmount(text: string): Pence | undefined {
  const match = decimals.exec(text.trim());
  const whole = match?.[1];
  if (whole === undefined) return undefined;
  return Number(whole) * 100 + Number((match?.[2] ?? '').padEnd(2, '0'));
}

/** The most characters that a row of the record can hold, by part of the file. */
const longest = [
  ['grantId', 100, 'the grant id is too long'],
  ['groupName', 160, 'the group’s name is too long'],
  ['registration', 20, 'the registration number is too long'],
  ['description', 20_000, 'the description is too long'],
] as const;

function leaveOut(reason: string): CheckedRow {
  return { fits: false, reason };
}

/**
 * Judges one row of a file of grants against the round's limits. What was asked for counts, or what was awarded where
 * the file does not say. An amount outside the limits is left out, never bent. `seen` holds the ids of the rows before.
 */
export function checkImportRow(row: GrantRow, limits: Limits, seen: ReadonlySet<string>): CheckedRow {
  if (row.grantId === '') return leaveOut('no grant id');
  if (seen.has(row.grantId)) return leaveOut('the same grant id stands in the file before');
  if (tidyText(row.title) === '' && tidyText(row.description) === '')
    return leaveOut('no title or description');
  if (tidyText(row.groupName) === '') return leaveOut('no group name');
  const tooLong = longest.find(([part, most]) => row[part].length > most);
  if (tooLong !== undefined) return leaveOut(tooLong[2]);
  if (row.currency !== '' && row.currency !== 'GBP') return leaveOut('not in pounds');
  if (!isDay(row.awardDate.slice(0, 10))) {
    return leaveOut(row.awardDate === '' ? 'no date' : 'the date is not a date');
  }
  const written = row.amountAppliedFor === '' ? row.amountAwarded : row.amountAppliedFor;
  if (written === '') return leaveOut('no amount');
  const amountPence = parseFileAmount(written);
  if (amountPence === undefined) return leaveOut('the amount is not an amount in pounds');
  if (amountPence < limits.minimumPence) {
    return leaveOut(`the amount is below ${formatPounds(limits.minimumPence)}`);
  }
  return amountPence > limits.maximumPence
    ? leaveOut(`the amount is above ${formatPounds(limits.maximumPence)}`)
    : { fits: true, amountPence };
}
