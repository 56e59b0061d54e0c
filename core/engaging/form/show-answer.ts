import type { FormQuestion } from '../../founding/form';
import { formatDay, isDay } from '../../kernel/dates';
import { formatPounds, type Pence } from '../../kernel/money';
import type { AnswerValue } from './answers';

/** An amount as people type it: «1250», «1250.50». Made of whole numbers only. */
export function writePounds(pence: Pence): string {
  const whole = String(Math.trunc(pence / 100));
  return pence % 100 === 0 ? whole : `${whole}.${String(pence % 100).padStart(2, '0')}`;
}

/**
 * An answer as people read it: on the check page, in panels' cards, in letters. Several things stand on lines of their
 * own. Empty for no answer.
 */
export function showAnswer(question: FormQuestion, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return question.kind === 'pounds' ? formatPounds(value) : String(value);
  if (typeof value === 'string') return showText(question, value);
  return value.map((part) => showPart(question, part)).join('\n');
}

function showText(question: FormQuestion, value: string): string {
  if (question.kind === 'choice') return optionText(question, value);
  if (question.kind === 'agreement') return 'Yes';
  return question.kind === 'day' && isDay(value) ? formatDay(value) : value;
}

function showPart(question: FormQuestion, part: string | object): string {
  if (typeof part === 'string') return optionText(question, part);
  if ('pence' in part && 'what' in part) return `${String(part.what)}: ${formatPounds(Number(part.pence))}`;
  return 'name' in part ? String(part.name) : '';
}

function optionText({ options = [] }: FormQuestion, id: string): string {
  return options.find((option) => option.id === id)?.text ?? id;
}
