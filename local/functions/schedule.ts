// NCRONTAB: {second} {minute} {hour} {day} {month} {day of week}, in UTC; five fields leave the seconds at 0.

interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields: readonly Field[] = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: months },
  { from: 0, to: 6, names: weekdays },
];

export interface Schedule {
  /** The next moment after the given one, or undefined when there is none within five years (30 February). */
  next(after: Date): Date | undefined;
}

function valueOf(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toLowerCase()) ?? -1;
  const value = named >= 0 ? named + field.from : Number(text);
  if (!Number.isInteger(value) || value < field.from || value > field.to)
    throw new Error(`«${text}» is out of range`);
  return value;
}

function valuesOf(text: string, field: Field): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const [first = '', last] = range.split('-');
    const low = range === '*' ? field.from : valueOf(first, field);
    const openEnd = range === '*' || step !== undefined ? field.to : low;
    const high = last === undefined ? openEnd : valueOf(last, field);
    const stride = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(stride) || stride < 1 || high < low) throw new Error(`«${part}» cannot be read`);
    for (let value = low; value <= high; value += stride) values.add(value);
  }
  return values;
}

/** @throws when the expression is not NCRONTAB. */
export function parseSchedule(expression: string): Schedule {
  const given = expression.trim().split(/\s+/);
  const parts = given.length === 5 ? ['0', ...given] : given;
  if (parts.length !== 6) throw new Error(`The schedule «${expression}» has ${given.length} fields.`);
  const sets = parts.map((part, place) => {
    const field = fields[place];
    if (!field) throw new Error(`The schedule «${expression}» has too many fields.`);
    return valuesOf(part, field);
  });
  const fits = (place: number, value: number): boolean => sets[place]?.has(value) === true;
  return { next: (after) => findNext(after, fits) };
}

function findNext(after: Date, fits: (place: number, value: number) => boolean): Date | undefined {
  const moment = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
  const lastYear = moment.getUTCFullYear() + 5;
  while (moment.getUTCFullYear() <= lastYear) {
    if (!fits(4, moment.getUTCMonth() + 1))
      moment.setTime(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 1));
    else if (!fits(3, moment.getUTCDate()) || !fits(5, moment.getUTCDay())) nextDay(moment);
    else if (!fits(2, moment.getUTCHours())) moment.setUTCHours(moment.getUTCHours() + 1, 0, 0);
    else if (!fits(1, moment.getUTCMinutes())) moment.setUTCMinutes(moment.getUTCMinutes() + 1, 0);
    else if (!fits(0, moment.getUTCSeconds())) moment.setUTCSeconds(moment.getUTCSeconds() + 1);
    else return moment;
  }
  return undefined;
}

function nextDay(moment: Date): void {
  moment.setUTCHours(24, 0, 0, 0);
}
