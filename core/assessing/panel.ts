import type { ItemId, PanelId, PersonKey, RoundId } from '../kernel/ids';

/** Who score and decide a round, or part of one. */
export interface Panel {
  readonly id: PanelId;
  readonly round: RoundId;
  readonly name: string;
  readonly chair: PersonKey;
  readonly deputy?: PersonKey;
  readonly stage: PanelStage;
  /** One more than the highest place among its applications: with it the partitions of its scores are known. */
  readonly applications: number;
  /** The item called last and its ballot. Set by compare-and-set before the item, so that only one is ever live. */
  readonly live?: { readonly item: ItemId; readonly ballot: number };
}

/** Where the panel's own work stands. Others' scores are seen only from «revealed» on, which the chair does. */
export type PanelStage = 'scoring' | 'locked' | 'revealed';
