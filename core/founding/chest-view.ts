import type { Role } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import type { ChestId, NeighbourhoodId, PanelId, RoundId } from '../kernel/ids';
import type { Neighbourhood } from '../kernel/places';
import type { Category, Theme } from './chest';
import type { RoundState } from './round-states';

/** A round in a list. */
export interface RoundSummary {
  readonly id: RoundId;
  readonly name: string;
  readonly state: RoundState;
  readonly closesAt: Instant;
  readonly scoringEndsAt: Instant;
  readonly version: number;
  readonly panels: readonly { readonly id: PanelId; readonly name: string }[];
}

/** One chest as one person sees it: what it is called, what they may do in it, its rounds. */
export interface ChestView {
  readonly id: ChestId;
  readonly name: string;
  readonly setUp: boolean;
  readonly roles: readonly Role[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly themes: readonly Theme[];
  readonly categories: readonly Category[];
  readonly rounds: readonly RoundSummary[];
  readonly helpContact: string;
  /** The area that this person raised a need for last, offered again. */
  readonly lastNeighbourhood?: NeighbourhoodId;
}
