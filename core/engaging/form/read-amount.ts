import type { FormQuestion } from '../../founding/form';
import { parsePounds, type Pence } from '../../kernel/money';
import type { RawAnswer, ReadAnswer } from './answers';
import { leftOut, typedLine } from './read-text';

const minus = /^[-\u2212]\s*/;

/** An amount typed in pounds, as pence; below zero is out of range rather than no amount. Undefined for no amount. */
export function amountIn(text: string): Pence | undefined {
  const pence = parsePounds(text.replace(minus, ''));
  return pence !== undefined && minus.test(text) ? -pence : pence;
}

/** Pounds as people type them; stored as whole pence, never a fraction. Zero counts only where the form allows it. */
export function readPounds(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  const pence = amountIn(text);
  if (pence === undefined) return { ok: false, fault: 'format' };
  return within(question, pence, 1);
}

const digits = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/;

/** A whole number. */
export function readNumber(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  const unsigned = text.replace(minus, '');
  if (!digits.test(unsigned)) return { ok: false, fault: 'format' };
  const count = Number(unsigned.replaceAll(',', ''));
  return within(question, minus.test(text) ? -count : count, 0);
}

function within(question: FormQuestion, value: number, lowest: number): ReadAnswer {
  const { least = lowest, most = Number.MAX_SAFE_INTEGER } = question;
  // Minus nought is nought.
  return value < least || value > most ? { ok: false, fault: 'range' } : { ok: true, value: value + 0 };
}
