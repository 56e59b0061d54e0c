import type { Instant } from '../kernel/dates';
import type { NeedId } from '../kernel/ids';
import type { Band, Trend } from './need';
import type { NeedState } from './need-states';

/** A need as the fund team and link workers see it. */
export interface NeedView {
  readonly id: NeedId;
  readonly version: number;
  readonly state: NeedState;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: string;
  readonly theme?: string;
  readonly band?: Band;
  readonly trend?: Trend;
  readonly raisedAt: Instant;
  readonly mine: boolean;
}

/** How many needs an area has, by theme. «hidden» stands where a small number could point at a person. */
export interface NeedCount {
  readonly neighbourhood: string;
  readonly theme: string;
  readonly count: number | 'hidden';
}

export interface NeedsView {
  readonly needs: readonly NeedView[];
  readonly counts: readonly NeedCount[];
}
