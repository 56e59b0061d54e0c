import type { Instant } from '../kernel/dates';
import type { NeedId, PersonKey, RoundId, ThemeId } from '../kernel/ids';

/** A need theme that a round will favour, with weight, evidence and who agreed it. The key is round and theme. */
export interface Priority {
  readonly round: RoundId;
  readonly theme: ThemeId;
  readonly weight: number;
  readonly needs: readonly NeedId[];
  readonly agreedBy: PersonKey;
  readonly agreedAt: Instant;
}
