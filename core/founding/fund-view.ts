import type { Instant } from '../kernel/dates';
import type { ChestId, FunderId, PotId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';

/**
 * Figures as people see them, in pence: pledged = available + reserved + committed + paid.
 * For a pot, «pledged» is what the pot was given.
 */
export interface ShownFigures {
  readonly pledgedPence: Pence;
  readonly availablePence: Pence;
  readonly reservedPence: Pence;
  readonly committedPence: Pence;
  readonly paidPence: Pence;
}

export interface PotStatus extends ShownFigures {
  readonly round: RoundId;
  readonly roundName: string;
  readonly pot: PotId;
  readonly name: string;
}

export interface FunderStatus extends ShownFigures {
  readonly funder: FunderId;
  readonly name: string;
}

/** How the fund stands. One function makes it for screen, bot and export, so that the same figures stand everywhere. */
export interface FundStatus {
  readonly chest: ChestId;
  readonly chestName: string;
  readonly at: Instant;
  /** True for the fund team, who see what is reserved. For others reserved money counts as available until release. */
  readonly provisional: boolean;
  readonly total: ShownFigures;
  /** What no round has been given yet, in pence. */
  readonly unallottedPence: Pence;
  readonly pots: readonly PotStatus[];
  readonly funders: readonly FunderStatus[];
}
