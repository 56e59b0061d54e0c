import type { FormQuestion } from '../../founding/form';
import type { RawAnswer, ReadAnswer } from './answers';
import type { SettledQuestion } from './settle-question';
import { leftOut, typedLine } from './read-text';

const localPart = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\\-]+$/;
// Letters of every script: what people type as «例え.jp» is a host name as well.
const hostPart = /^[\p{L}\p{M}\p{N}]+(?:-{1,2}[\p{L}\p{M}\p{N}]+)*$/u;
const lastPart = /^(?:[\p{L}\p{M}]{2,63}|xn--(?:[a-z0-9]+-)*[a-z0-9]+)$/iu;

/** True for an e-mail address by the rules that GOV.UK Notify sends under. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  if (at < 1 || text.length > 320 || host.length > 253 || text.includes('..')) return false;
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.')) return false;
  const parts = host.split('.');
  if (parts.length < 2 || !lastPart.test(parts.at(-1) ?? '')) return false;
  return parts.every((part) => part.length <= 63 && hostPart.test(part));
}

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
  const parts = link.exec(text)?.[1]?.split('.') ?? [];
  const isHost =
    parts.length > 1 && lastPart.test(parts.at(-1) ?? '') && parts.every((part) => hostPart.test(part));
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
