import type { FormQuestion } from '../../founding/form';
import { fold } from '../../kernel/text';
import type { RawAnswer, ReadAnswer } from './answers';
import { leftOut, typedLine } from './read-text';

/** One of the options: by its id, or by its words as a letter or a spreadsheet has them. */
export function readChoice(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  const found = optionFor(question, text);
  return found === undefined ? { ok: false, fault: 'not-a-choice' } : { ok: true, value: found };
}

/** Any of the options, in the form's order and each once; typed ones stand on lines of their own. */
export function readChoices(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const ticked = tickedIn(raw);
  if (ticked.length === 0) return leftOut(question);
  const found = ticked.map((each) => optionFor(question, each));
  if (found.includes(undefined)) return { ok: false, fault: 'not-a-choice' };
  const chosen = (question.options ?? []).map((option) => option.id).filter((id) => found.includes(id));
  if (chosen.length > (question.most ?? chosen.length)) return { ok: false, fault: 'too-many' };
  return { ok: true, value: chosen };
}

function tickedIn(raw: RawAnswer): readonly string[] {
  const parts = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split('\n') : [];
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.map((text) => typedLine(text)).filter((text) => text !== '');
}

function optionFor({ options = [] }: FormQuestion, typed: string): string | undefined {
  const exact = options.find((option) => option.id === typed);
  return (exact ?? options.find((option) => fold(option.text) === fold(typed)))?.id;
}

/** A promise: ticked or not. */
export function readAgreement(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  return fold(typedLine(raw)) === 'yes' ? { ok: true, value: 'yes' } : leftOut(question);
}
