import type { FormQuestion } from '../../founding/form';
import { sumPence } from '../../kernel/money';
import type { BudgetLine, FileAnswer, RawAnswer, RawBudgetLine, ReadAnswer } from './answers';
import { amountIn } from './read-amount';
import type { SettledQuestion } from './settle-question';
import { holdsPatientNumber, leftOut, typedLine } from './read-text';

/** A budget takes this many lines unless the question says otherwise. */
export const mostBudgetLines = 10;
const longestLabel = 100;

/** Lines of a budget, each what and how much, that must sum to `total` (pence) where that is given. */
export function readBudget(question: SettledQuestion, raw: RawAnswer): ReadAnswer {
  const rows = rowsOf(raw);
  if (rows === undefined) return { ok: false, fault: 'format' };
  const filled = rows.filter(({ what, amount }) => what !== '' || amount !== '');
  if (filled.length === 0) return leftOut(question);
  if (filled.length > (question.most ?? mostBudgetLines)) return { ok: false, fault: 'too-many' };
  const lines: BudgetLine[] = [];
  for (const row of filled) {
    const line = readLine(row);
    if ('fault' in line) return { ok: false, fault: line.fault, box: `${line.part}-${row.place}` };
    lines.push(line);
  }
  const isShort =
    question.total !== undefined && sumPence(lines.map(({ pence }) => pence)) !== question.total;
  return isShort ? { ok: false, fault: 'sums-wrong' } : { ok: true, value: lines };
}

interface LineFault {
  readonly fault: 'missing' | 'too-long' | 'format' | 'range' | 'personal-data';
  readonly part: 'what' | 'amount';
}

function readLine({ what, amount }: RawBudgetLine): BudgetLine | LineFault {
  if (what === '') return { fault: 'missing', part: 'what' };
  if (amount === '') return { fault: 'missing', part: 'amount' };
  if (what.length > longestLabel) return { fault: 'too-long', part: 'what' };
  if (holdsPatientNumber(what)) return { fault: 'personal-data', part: 'what' };
  const pence = amountIn(amount);
  if (pence === undefined) return { fault: 'format', part: 'amount' };
  return pence < 1 ? { fault: 'range', part: 'amount' } : { what, pence };
}

/** The rows, each with its place as people count. A text has a line each: «Room hire: £200». */
function rowsOf(raw: RawAnswer): readonly (RawBudgetLine & { readonly place: number })[] | undefined {
  const rows = typeof raw === 'string' ? raw.split('\n').map(rowIn) : (raw ?? []);
  if (!Array.isArray(rows)) return undefined;
  const read: (RawBudgetLine & { readonly place: number })[] = [];
  for (const row of rows as readonly unknown[]) {
    if (!isTypedLine(row)) return undefined;
    read.push({ what: typedLine(row.what), amount: typedLine(row.amount), place: read.length + 1 });
  }
  return read;
}

function rowIn(line: string): RawBudgetLine {
  const colon = line.lastIndexOf(':');
  return colon === -1
    ? { what: line, amount: '' }
    : { what: line.slice(0, colon), amount: line.slice(colon + 1) };
}

/** True for a line of a budget as it was typed. */
export function isTypedLine(row: unknown): row is RawBudgetLine {
  if (typeof row !== 'object' || row === null || !('what' in row) || !('amount' in row)) return false;
  return typeof row.what === 'string' && typeof row.amount === 'string';
}

/** Files that came with the answer; each was looked at as it arrived. */
export function readFiles(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const files = given.filter(isFile);
  if (files.length === 0) return leftOut(question);
  return files.length > (question.most ?? 5) ? { ok: false, fault: 'too-many' } : { ok: true, value: files };
}

/** True for a file's answer. */
export function isFile(value: unknown): value is FileAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { file, name, bytes } = value as Partial<Record<keyof FileAnswer, unknown>>;
  return typeof file === 'string' && typeof name === 'string' && typeof bytes === 'number';
}
