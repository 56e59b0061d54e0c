import { rounded } from './percentile';

/** One measured figure. With a target it says whether it was met; without one it is there to be read beside the others. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The largest value that is well. */
  readonly target?: number;
  readonly met?: boolean;
}

/** What was measured together, and how. */
export interface Section {
  readonly name: string;
  readonly how: string;
  readonly figures: readonly Figure[];
  /** What must never happen and did, in words: a missed target is a measurement, this is not. */
  readonly faults?: readonly string[];
}

/** A figure that shall not be larger than its target. */
export function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target, met: value <= target };
}

/** A figure that shall stay under its target. */
export function under(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target, met: value < target };
}

/** A figure without a target. */
export function seen(name: string, value: number, unit: string): Figure {
  return { name, value: rounded(value), unit };
}
