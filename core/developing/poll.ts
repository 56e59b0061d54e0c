import type { Instant } from '../kernel/dates';
import { keyOf, type PersonKey, type RoundId, type ThemeId } from '../kernel/ids';

/** What a theme got in a poll, once it is closed. */
export interface PolledTheme {
  readonly theme: ThemeId;
  readonly points: number;
  /** How many people put it first. */
  readonly firsts: number;
  /** The weight that follows from its points; all of them add up to 100. */
  readonly weight: number;
}

/** A ranking poll of themes for a round: one a round, asked again under the next ballot number. The key is the round. */
export interface Poll {
  readonly round: RoundId;
  readonly ballot: number;
  readonly state: 'open' | 'closed';
  readonly options: readonly ThemeId[];
  readonly openedBy: PersonKey;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly result?: readonly PolledTheme[];
  /** The rankings that counted, by key and version. */
  readonly counted?: readonly { readonly key: string; readonly version: number }[];
}

/** One person's order of a poll's themes, the most important first; themes left out stand together behind. */
export interface Ranking {
  readonly round: RoundId;
  readonly ballot: number;
  readonly person: PersonKey;
  readonly order: readonly ThemeId[];
  readonly rankedAt: Instant;
}

/** The key of a person's ranking: ranking again meets the same row. */
export function rankingKey(round: RoundId, ballot: number, person: PersonKey): string {
  return keyOf(round, String(ballot), person);
}
