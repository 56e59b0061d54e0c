import type { PanelId, PersonKey, RoundId } from '../kernel/ids';

/** Who score and decide a round, or part of one. */
export interface Panel {
  readonly id: PanelId;
  readonly round: RoundId;
  readonly name: string;
  readonly chair: PersonKey;
  readonly deputy?: PersonKey;
  readonly stage: PanelStage;
  /** How many applications the panel has: with it the partitions of its scores and votes are known. */
  readonly applications: number;
}

/** Where the panel's own work stands. Others' scores are seen only from «revealed» on, which the chair does. */
export type PanelStage = 'scoring' | 'locked' | 'revealed';
