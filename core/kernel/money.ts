import { once } from './once';

/** Money is whole pence everywhere inside. */
export type Pence = number;

const poundsPattern = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/;

/**
 * Reads an amount as people write it: «4800», «£4,800», «4,800.50». Answers whole pence, or undefined for anything
 * else: three decimals, exponents, signs, misplaced commas, other alphabets' digits.
 */
export function parsePounds(text: string): Pence | undefined {
  const match = poundsPattern.exec(text.trim());
  const whole = match?.[1];
  if (whole === undefined) return undefined;
  return Number(whole.replaceAll(',', '')) * 100 + Number(match?.[2] ?? '0');
}

const withPence = once(() => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }));
const wholePounds = once(
  () => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }),
);

/** «£4,800», or «£4,800.50» where there are odd pence. */
export function formatPounds(pence: Pence): string {
  return pence % 100 === 0 ? wholePounds().format(pence / 100) : withPence().format(pence / 100);
}

/** True for an amount that may stand in the books: a safe whole number of pence, not negative. */
export function isPence(value: unknown): value is Pence {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Sum of amounts in pence. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * Splits `total` pence in proportion to `weights`, to the penny: every share is rounded down and what is left over goes
 * to the first line with a weight, so that the same split always falls the same way. Uses BigInt, since pence times
 * pence can pass 2^53. Answers zeros when no line has a weight.
 */
export function splitInProportion(total: Pence, weights: readonly Pence[]): Pence[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight) => Number((BigInt(total) * BigInt(weight)) / whole));
  const remainder = total - sumPence(shares);
  const first = weights.findIndex((weight) => weight > 0);
  return shares.map((share, index) => (index === first ? share + remainder : share));
}
