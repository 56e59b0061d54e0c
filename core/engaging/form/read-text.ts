import type { FormQuestion } from '../../founding/form';
import { findNhsNumbers } from '../../kernel/personal-data';
import { countWords, tidyText } from '../../kernel/text';
import type { RawAnswer, ReadAnswer } from './answers';

/** What was typed, tidied: no invisible marks, one kind of line end. Empty where something else than text came. */
function typedText(raw: RawAnswer): string {
  const text: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof text === 'string' ? tidyText(text) : '';
}

/** What was typed as one line: runs of white space are one space. */
export function typedLine(raw: RawAnswer): string {
  return typedText(raw).replace(/\s+/g, ' ');
}

/** Nothing was typed: fine where the question may be left out. */
export function leftOut(question: FormQuestion): ReadAnswer {
  return question.required ? { ok: false, fault: 'missing' } : { ok: true, value: undefined };
}

/**
 * True when the text holds what may be an NHS number. Nobody is asked for one, and a group can always write without ten
 * such digits, so that here even a bare run that only passes the checksum counts.
 */
export function holdsPatientNumber(text: string): boolean {
  return findNhsNumbers(text).length > 0;
}

/** A line: limits in characters. */
export function readLine(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  if (holdsPatientNumber(text)) return { ok: false, fault: 'personal-data' };
  if (text.length > (question.most ?? longestLine)) return { ok: false, fault: 'too-long' };
  if (text.length < (question.least ?? 0)) return { ok: false, fault: 'too-short' };
  return { ok: true, value: text };
}

const longestLine = 250;
// Words are what is counted; this keeps a text without spaces from being one endless word.
const longestWord = 40;

/** Text of several lines: limits in words, as a person counts them. */
export function readWords(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedText(raw);
  if (text === '') return leftOut(question);
  if (holdsPatientNumber(text)) return { ok: false, fault: 'personal-data' };
  const most = question.most ?? 500;
  const words = countWords(text);
  if (words > most || text.length > most * longestWord) return { ok: false, fault: 'too-long' };
  if (words < (question.least ?? 0)) return { ok: false, fault: 'too-short' };
  return { ok: true, value: text };
}
