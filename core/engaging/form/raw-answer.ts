import type { FormQuestion } from '../../founding/form';
import type { AnswerValue, BudgetLine, RawAnswer } from './answers';
import { isFile, mostBudgetLines } from './read-budget';
import { writePounds } from './show-answer';

/** Gives what was sent under a name: once or several times, or not at all. */
export type FieldGetter = (name: string) => readonly string[];

const dayBoxes = ['day', 'month', 'year'] as const;

/** The names that a question's boxes have on every form: its id, or its id with the box: «starts-day», «budget-what-1». */
export function fieldsOf(question: FormQuestion): readonly string[] {
  const { id, kind } = question;
  if (kind === 'day') return dayBoxes.map((box) => `${id}-${box}`);
  if (kind !== 'budget') return [id];
  return placesOf(question).flatMap((place) => [`${id}-what-${place}`, `${id}-amount-${place}`]);
}

function placesOf({ most = mostBudgetLines }: FormQuestion): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1);
}

/** What was sent for a question, put together from its boxes. Files come another way. */
export function rawFromFields(question: FormQuestion, get: FieldGetter): RawAnswer {
  const { id, kind } = question;
  const one = (name: string): string => get(name)[0] ?? '';
  if (kind === 'choices') return get(id);
  if (kind === 'files') return [];
  if (kind === 'day') return { day: one(`${id}-day`), month: one(`${id}-month`), year: one(`${id}-year`) };
  if (kind !== 'budget') return one(id);
  return placesOf(question).map((place) => ({
    what: one(`${id}-what-${place}`),
    amount: one(`${id}-amount-${place}`),
  }));
}

/** A stored value as somebody would type it, to fill the boxes again. Undefined where it is of another kind. */
export function rawOf(question: FormQuestion, value: AnswerValue | undefined): RawAnswer {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return numberAsTyped(question, value);
  if (typeof value === 'string') return textAsTyped(question, value);
  const parts: readonly unknown[] = value;
  if (question.kind === 'choices') return parts.filter((part) => typeof part === 'string');
  if (question.kind === 'files') return parts.filter(isFile);
  if (question.kind !== 'budget') return undefined;
  return parts.filter(isLine).map(({ what, pence }) => ({ what, amount: writePounds(pence) }));
}

function numberAsTyped({ kind }: FormQuestion, value: number): RawAnswer {
  if (kind === 'pounds') return writePounds(value);
  return kind === 'number' ? String(value) : undefined;
}

const takesText = new Set(['line', 'words', 'choice', 'email', 'phone', 'link', 'postcode', 'agreement']);

function textAsTyped({ kind }: FormQuestion, value: string): RawAnswer {
  if (kind !== 'day') return takesText.has(kind) ? value : undefined;
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function isLine(value: unknown): value is BudgetLine {
  if (typeof value !== 'object' || value === null) return false;
  const { what, pence } = value as Partial<Record<keyof BudgetLine, unknown>>;
  return typeof what === 'string' && typeof pence === 'number' && Number.isSafeInteger(pence);
}
