import type { FunderId, PledgeId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { invalid, type Refusal } from '../kernel/refusal';
import type { PledgeAccount } from './chest-ledger';
import type { Funder, Pledge, Restriction } from './funder';

/** A funder's promise as somebody enters it. */
export interface PledgeEntry {
  readonly pledge: PledgeId;
  readonly funder: FunderId;
  readonly funderName: string;
  readonly funderKind: Funder['kind'];
  readonly financialYear: string;
  readonly pledgedPence: Pence;
  readonly restriction: Restriction;
}

const financialYears = /^(\d{4})\/(\d{2})$/;

/** What is wrong with a financial year («2026/27»: April to March), or undefined when it is right. */
export function faultInFinancialYear(text: string): Refusal | undefined {
  const match = financialYears.exec(text);
  const follows = match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
  return follows ? undefined : invalid('financialYear', 'not-a-date');
}

/** The id of a funder's first pledge of a year: «nel-icb-2026-27». */
export function pledgeIdOf(funder: FunderId, financialYear: string): PledgeId {
  return `${funder}-${financialYear.replace('/', '-')}`;
}

/** The promise as the books see it. */
export function accountOf(entry: PledgeEntry): PledgeAccount {
  const { pledge, funder, funderName, financialYear, pledgedPence, restriction } = entry;
  return { pledge, funder, funderName, financialYear, pledgedPence, restriction };
}

/** The promise as its own row: nothing of it has come yet. */
export function pledgeOf(entry: PledgeEntry): Pledge {
  const { pledge, funder, financialYear, pledgedPence, restriction } = entry;
  return { id: pledge, funder, financialYear, pledgedPence, receivedPence: 0, restriction };
}

/** The funder as a row. */
export function funderOf(entry: PledgeEntry): Funder {
  return { id: entry.funder, name: entry.funderName, kind: entry.funderKind };
}
