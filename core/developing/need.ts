import type { Instant } from '../kernel/dates';
import type { NeedId, NeighbourhoodId, PersonKey, ThemeId } from '../kernel/ids';
import type { NeedState } from './need-states';

/** How many people a month, as a band: exact small numbers could point at a person. */
export const bands = ['under-5', '5-10', '11-25', '26-50', 'over-50'] as const;
export type Band = (typeof bands)[number];

export const trends = ['growing', 'steady', 'falling', 'not-known'] as const;
export type Trend = (typeof trends)[number];

export const evidenceSources = ['link-worker', 'clinician', 'vcfse', 'resident', 'data'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** An unmet need that a link worker raised; about groups of people, never about an identifiable person. */
export interface Need {
  readonly id: NeedId;
  readonly state: NeedState;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly theme?: ThemeId;
  readonly band?: Band;
  readonly trend?: Trend;
  readonly evidence?: EvidenceSource;
  readonly words?: string;
  readonly raisedAt: Instant;
  readonly raisers: readonly PersonKey[];
  /** The need that this one was merged into. */
  readonly mergedInto?: NeedId;
  /** Why it was declined, or where it was redirected to. */
  readonly reason?: string;
}
