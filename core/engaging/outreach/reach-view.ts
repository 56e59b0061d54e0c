import type { RoundId } from '../../kernel/ids';
import type { ShownCount, SuppressionRule } from '../../kernel/suppress';

/** A rate from the step before in whole percent; «none» where nobody reached that step, or more came in at this one. */
export type ShownRate = ShownCount | 'none';

/** How many reached each step, and the share of the step before from the second on; in the order of the steps. */
export interface FunnelLine {
  readonly id: string;
  readonly counts: readonly ShownCount[];
  readonly rates: readonly ShownRate[];
}

export type ReachDimension = 'neighbourhood' | 'led-by' | 'serves' | 'first-grant' | 'income-band';

/** A line with its name on screen. */
export interface NamedLine extends FunnelLine {
  readonly name: string;
}

export interface ReachTable {
  readonly dimension: ReachDimension;
  readonly lines: readonly NamedLine[];
}

/** The reach funnel of a round, small numbers hidden by the chest's rule. */
export interface ReachView {
  readonly round: RoundId;
  readonly rule: SuppressionRule;
  readonly all: FunnelLine;
  readonly tables: readonly ReachTable[];
}
