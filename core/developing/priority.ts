import type { RoundState } from '../founding/round-states';
import type { Instant } from '../kernel/dates';
import type { NeedId, PersonKey, RoundId, ThemeId } from '../kernel/ids';

/** A need theme that a round will favour, with weight, evidence and who agreed it. The key is round and theme. */
export interface Priority {
  readonly round: RoundId;
  readonly theme: ThemeId;
  readonly weight: number;
  readonly needs: readonly NeedId[];
  /** The spreadsheets whose counts stand behind it, by source. */
  readonly sources?: readonly string[];
  readonly agreedBy: PersonKey;
  readonly agreedAt: Instant;
}

const changeable: readonly RoundState[] = ['designing', 'open', 'sifting', 'declaring'];

/** True once a round's priorities are frozen: scoring has begun. */
export function prioritiesStandFrom(state: RoundState): boolean {
  return !changeable.includes(state);
}
