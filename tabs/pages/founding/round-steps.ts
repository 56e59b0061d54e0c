const leads = [1, 2, 2.5, 5, 10] as const;

/**
 * Round values from 0 to at least `highest`, at most `most` steps apart from 0: 0, 5 000, 10 000 … The step is 1, 2, 2.5
 * or 5 times a power of ten. Answers [0, 1] for nothing.
 */
export function roundSteps(highest: number, most: number): readonly number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (leads.find((lead) => lead * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, place) => place * step);
}
