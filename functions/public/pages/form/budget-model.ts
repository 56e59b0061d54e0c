import type { RawBudgetLine } from '../../../../core/engaging/form/answers';
import { mostBudgetLines } from '../../../../core/engaging/form/read-budget';
import type { SettledQuestion } from '../../../../core/engaging/form/settle-question';
import { formatPounds, parsePounds, sumPence } from '../../../../core/kernel/money';
import type { Words } from '../../words/words';
import type { Asked } from './asked';

const rowsAtFirst = 3;

/** The rows of a budget: those that were filled in, with some empty ones, and what they come to so far. */
export function budgetModel(
  { raw, fault, words, rows }: Asked,
  question: SettledQuestion,
): Readonly<Record<string, unknown>> {
  const most = question.most ?? mostBudgetLines;
  const lines = linesOf(raw);
  const shown = Math.min(most, Math.max(rows, lines.length + 1, rowsAtFirst));
  return {
    rows: Array.from({ length: shown }, (_, at) => rowModel(question.id, at + 1, lines[at], fault?.box)),
    canAdd: shown < most,
    next: shown + 1,
    sum: sumWords(lines, question, words),
    words: words.form.budget.labels,
  };
}

function rowModel(
  id: string,
  place: number,
  line: RawBudgetLine | undefined,
  box: string | undefined,
): object {
  return {
    place,
    what: { id: `${id}-what-${place}`, value: line?.what ?? '', isFaulty: box === `what-${place}` },
    amount: { id: `${id}-amount-${place}`, value: line?.amount ?? '', isFaulty: box === `amount-${place}` },
  };
}

/** The rows up to the last that has something in it. */
function linesOf(raw: Asked['raw']): readonly RawBudgetLine[] {
  const lines = Array.isArray(raw) ? raw.filter(isLine) : [];
  const last = lines.findLastIndex(({ what, amount }) => what !== '' || amount !== '');
  return lines.slice(0, last + 1);
}

function isLine(part: unknown): part is RawBudgetLine {
  return typeof part === 'object' && part !== null && 'what' in part && 'amount' in part;
}

function sumOf(lines: readonly RawBudgetLine[]): number {
  return sumPence(lines.map(({ amount }) => parsePounds(amount) ?? 0));
}

/** What the lines come to as far as the site knows them; before there are any, what they must come to. */
function sumWords(lines: readonly RawBudgetLine[], { total }: SettledQuestion, words: Words): string {
  const { sum, must } = words.form.budget;
  const whole = total === undefined ? undefined : formatPounds(total);
  if (lines.length > 0) return sum(formatPounds(sumOf(lines)), whole);
  return whole === undefined ? '' : must(whole);
}
