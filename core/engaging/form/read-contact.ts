import type { FormQuestion } from '../../founding/form';
import { isEmail, isHostName } from '../../kernel/is-email';
import type { RawAnswer, ReadAnswer } from './answers';
import type { SettledQuestion } from './settle-question';
import { leftOut, typedLine } from './read-text';

/** An e-mail address, as typed but for spaces at its ends. */
export function readEmail(question: SettledQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  if (!isEmail(text)) return { ok: false, fault: 'format' };
  return text.toLowerCase() === question.taken?.toLowerCase()
    ? { ok: false, fault: 'repeated' }
    : { ok: true, value: text };
}

const phoneLine = /^\+?[\d\s().-]+(?:(?:ext\.?|extension|x)\s?\d{1,6})?$/i;

/** A phone number: of the United Kingdom, or with a country's code. Stored as people wrote it. */
export function readPhone(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const text = typedLine(raw);
  if (text === '') return leftOut(question);
  const digits = text.replace(/(?:e|x).*$/i, '').replace(/\D/g, '');
  const isAbroad = text.startsWith('+') || digits.startsWith('00');
  const fits = isAbroad ? /^\d{9,16}$/ : /^0\d{9,10}$/;
  return phoneLine.test(text) && fits.test(digits)
    ? { ok: true, value: text }
    : { ok: false, fault: 'format' };
}

const longestLink = 500;
const link = /^https?:\/\/([^\s/?#:@]+)(?::\d{2,5})?(?:[/?#][^\s<>"'`\\]*)?$/i;

/** The address of a film or a recording. Written without «https://», it is put before. Never opened by us. */
export function readLink(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const typed = typedLine(raw);
  if (typed === '') return leftOut(question);
  const text = /^https?:/i.test(typed) ? typed : `https://${typed}`;
  const isHost = isHostName(link.exec(text)?.[1] ?? '');
  return isHost && text.length <= longestLink ? { ok: true, value: text } : { ok: false, fault: 'format' };
}

const outward = '(?:[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]?)';
const postcode = new RegExp(`^(?:GIR0AA|${outward}\\d[ABD-HJLNP-UW-Z]{2})$`);

/** A postcode in capitals with one space, however it was typed. */
export function readPostcode(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const typed = typedLine(raw);
  if (typed === '') return leftOut(question);
  const letters = typed.replace(/[\s.()\u2013-]/g, '').toUpperCase();
  if (!postcode.test(letters)) return { ok: false, fault: 'format' };
  return { ok: true, value: `${letters.slice(0, -3)} ${letters.slice(-3)}` };
}
