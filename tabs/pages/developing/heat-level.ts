import type { ShownCount } from '../../../core/kernel/suppress';

export const heatLevels = [0, 1, 2, 3, 4, 5] as const;
export type HeatLevel = (typeof heatLevels)[number];

/**
 * How strongly a cell is coloured: 0 for none, 1 for one that is hidden (whatever it is), 2 to 5 by its share of the
 * largest shown one.
 */
export function heatLevel(count: ShownCount, largest: number): HeatLevel {
  if (count === 0) return 0;
  if (count === 'hidden' || largest === 0) return 1;
  const share = count / largest;
  if (share > 0.75) return 5;
  if (share > 0.5) return 4;
  return share > 0.25 ? 3 : 2;
}
