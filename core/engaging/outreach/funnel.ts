import type { NeighbourhoodId } from '../../kernel/ids';
import type { ApplicationState } from '../application-states';
import type { GroupFacts } from './group-facts';

/** The steps from hearing of the fund to having its money. */
export const funnelSteps = ['enquired', 'started', 'submitted', 'eligible', 'funded'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** One group's having come as far as a step, with what is known of it. */
export interface Reached {
  readonly step: FunnelStep;
  readonly neighbourhood?: NeighbourhoodId;
  readonly facts?: GroupFacts;
}

/** An application as the funnel counts it. */
export interface CountedApplication {
  readonly state: ApplicationState;
  readonly neighbourhood: NeighbourhoodId;
  readonly facts?: GroupFacts;
  /** True when staff or a file brought it: it was begun nowhere else. */
  readonly isEntered: boolean;
  readonly wasLeftOut: boolean;
}

/** Offered and accepted alike: what a group did not take up is none. Nothing counts before release. */
const fundedStates: readonly ApplicationState[] = ['offered', 'became-award'];
const notSiftedYet: readonly ApplicationState[] = ['submitted', 'clarification-asked', 'ineligible'];

/**
 * The steps that an application has reached. One that was withdrawn counts as submitted only, since nobody can say
 * whether it would have been eligible.
 */
export function stepsOf(application: CountedApplication): readonly Reached[] {
  const { state, neighbourhood, facts, isEntered, wasLeftOut } = application;
  const isFunded = fundedStates.includes(state);
  const isEligible = !notSiftedYet.includes(state) && state !== 'withdrawn' && !wasLeftOut;
  const steps: readonly (FunnelStep | false)[] = [
    isEntered && 'started',
    'submitted',
    isEligible && 'eligible',
    isFunded && 'funded',
  ];
  const known = facts === undefined ? { neighbourhood } : { neighbourhood, facts };
  return steps.flatMap((step) => (step === false ? [] : [{ step, ...known }]));
}

/** How many reached each step. */
export function countSteps(reached: readonly Reached[]): Readonly<Record<FunnelStep, number>> {
  const counts = { enquired: 0, started: 0, submitted: 0, eligible: 0, funded: 0 };
  for (const { step } of reached) counts[step] += 1;
  return counts;
}
