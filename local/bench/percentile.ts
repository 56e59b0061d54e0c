/**
 * The smallest value that at least `share` (0 to 1) of the values do not exceed: the nearest-rank method, which answers
 * a value that was really measured. Throws for no values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

/** The middle value. Throws for no values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** A figure as people read it: two decimals are more than a measurement is worth. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
