import type { Instant } from '../kernel/dates';
import type { NeedId, ThemeId } from '../kernel/ids';
import type { ShownCount, SuppressionRule } from '../kernel/suppress';
import type { Trend } from './need';
import type { PolledTheme } from './poll';

/** A theme in the list that a workshop starts from, with why it stands where it does. */
export interface WorkshopTheme {
  readonly theme: ThemeId;
  readonly name: string;
  /** How often needs that wait to be met were raised. */
  readonly needs: ShownCount;
  /** What spreadsheets counted in the last twelve months; absent where none was brought in. */
  readonly counted?: ShownCount;
  /** In how many areas it was raised or counted. */
  readonly areas: number;
  readonly trend: Trend;
  /** How many rounds named its needs and ended without funding one. */
  readonly unfundedRounds: number;
  /** Accepted needs that may stand behind a priority. */
  readonly behind: readonly NeedId[];
}

/** A poll as people see it. Its result only once it is closed. */
export interface PollView {
  readonly ballot: number;
  readonly state: 'open' | 'closed';
  readonly options: readonly { readonly id: ThemeId; readonly name: string }[];
  /** How many have ranked, of how many who may. */
  readonly ranked: number;
  readonly eligible: number;
  /** This person's own order. */
  readonly mine?: readonly ThemeId[];
  readonly mayRank: boolean;
  readonly result?: readonly (PolledTheme & { readonly name: string })[];
}

/** A priority with who agreed it and when. */
export interface AgreedPriority {
  readonly theme: ThemeId;
  readonly name: string;
  readonly weight: number;
  readonly needs: number;
  readonly sources: readonly string[];
  readonly agreedBy: string;
  readonly agreedAt: Instant;
}

/** Everything that a round's priorities are set by. */
export interface PrioritySetting {
  readonly roundName: string;
  readonly workshop: readonly WorkshopTheme[];
  readonly poll?: PollView;
  readonly agreed: readonly AgreedPriority[];
  /** What spreadsheets the figures came from. */
  readonly sources: readonly string[];
  readonly mayChange: boolean;
  readonly rule: SuppressionRule;
}
