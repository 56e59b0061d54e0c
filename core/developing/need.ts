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

/** Why a need is declined. «other» needs words. */
export const declineReasons = [
  'already-met',
  'not-for-this-fund',
  'about-one-person',
  'duplicate',
  'not-enough-information',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What may be said of a need after it was funded or settled. */
export type NeedReview = 'met' | 'partly-met' | 'unmet' | 'reopen';

/** Somebody who says that they see a need too, with how many people they see. */
export interface Voice {
  readonly person: PersonKey;
  readonly band?: Band;
  readonly at: Instant;
  /** The need of theirs that was merged into this one. */
  readonly from?: NeedId;
}

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
  /** Everybody who raised or joined it, the first raiser first. */
  readonly raisers: readonly PersonKey[];
  /** Who joined later, or came with a need that was merged into this one. */
  readonly voices?: readonly Voice[];
  /** The need that this one was merged into. */
  readonly mergedInto?: NeedId;
  /** Why it was declined. */
  readonly because?: DeclineReason;
  /** The service that people can go to instead. */
  readonly service?: string;
  /** Words on why it was declined or passed on. */
  readonly reason?: string;
  /** When it last moved or somebody joined; absent until then. */
  readonly touchedAt?: Instant;
  /** How many rounds named it and ended without funding it. */
  readonly unfundedRounds?: number;
  /** What its raiser, and the group that was funded, said of how far it is met. */
  readonly raiserView?: string;
  readonly groupView?: string;
}
