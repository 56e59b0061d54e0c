import type { FormQuestion } from '../../founding/form';
import { dayNumber, isDay } from '../../kernel/dates';
import { fold } from '../../kernel/text';
import type { RawAnswer, RawDay, ReadAnswer } from './answers';
import { leftOut, typedLine } from './read-text';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date: three boxes, or one line such as «2026-09-01», «1/9/2026» or «Tuesday 1 September 2026». */
export function readDay(question: FormQuestion, raw: RawAnswer): ReadAnswer {
  const boxes = boxesOf(raw);
  if (boxes === undefined) return { ok: false, fault: 'format' };
  const { day, month, year } = boxes;
  if (day === '' && month === '' && year === '') return leftOut(question);
  const box = day === '' ? 'day' : month === '' ? 'month' : year === '' ? 'year' : undefined;
  if (box !== undefined) return { ok: false, fault: 'format', box };
  const read = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`;
  if (!isDay(read)) return { ok: false, fault: 'format' };
  const count = dayNumber(read);
  const { least = count, most = count } = question;
  return count < least || count > most ? { ok: false, fault: 'range' } : { ok: true, value: read };
}

function boxesOf(raw: RawAnswer): RawDay | undefined {
  if (typeof raw === 'object' && 'day' in raw) {
    const { day, month, year } = raw;
    return { day: typedLine(day), month: typedLine(month), year: typedLine(year) };
  }
  const line = typedLine(raw);
  if (line === '') return { day: '', month: '', year: '' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(line);
  if (iso !== null) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const written = /^(?:[a-z]+,? )?(\d{1,2})(?: |\/|\.)(\d{1,2}|[a-z]+)(?: |\/|\.)(\d{4})$/i.exec(line);
  return written === null
    ? undefined
    : { day: written[1] ?? '', month: written[2] ?? '', year: written[3] ?? '' };
}

function monthNumber(typed: string): string {
  if (/^\d{1,2}$/.test(typed)) return typed.padStart(2, '0');
  const name = fold(typed);
  const place = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return place === -1 ? 'no' : String(place + 1).padStart(2, '0');
}
