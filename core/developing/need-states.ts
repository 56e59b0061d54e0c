import type { Transitions } from '../kernel/state-machine';

/** The states of a need (grant anchors e1). */
export type NeedState =
  | 'raised'
  | 'merged'
  | 'redirected'
  | 'declined'
  | 'accepted'
  | 'prioritised'
  | 'claimed'
  | 'being-addressed'
  | 'met'
  | 'partly-met'
  | 'unmet'
  | 'stale';

export type NeedEvent =
  | 'merge'
  | 'redirect'
  | 'decline'
  | 'accept'
  | 'undo'
  | 'prioritise'
  | 'claim'
  | 'fund'
  | 'end-unfunded'
  | 'review-met'
  | 'review-partly-met'
  | 'review-unmet'
  | 'reopen'
  | 'lapse';

/**
 * Which event leads where. A draft need is a card or page not yet sent, so it has no row and no state. `undo` takes back
 * a sorting that was a slip; only the four states that sorting leads to have it.
 */
export const needTransitions: Transitions<NeedState, NeedEvent> = {
  raised: { merge: 'merged', redirect: 'redirected', decline: 'declined', accept: 'accepted' },
  merged: { undo: 'raised' },
  redirected: { undo: 'raised' },
  declined: { undo: 'raised' },
  accepted: { undo: 'raised', prioritise: 'prioritised', lapse: 'stale' },
  prioritised: { claim: 'claimed', 'end-unfunded': 'accepted' },
  claimed: { fund: 'being-addressed', 'end-unfunded': 'accepted' },
  'being-addressed': { 'review-met': 'met', 'review-partly-met': 'partly-met', 'review-unmet': 'unmet' },
  met: { reopen: 'accepted' },
  'partly-met': { reopen: 'accepted' },
  unmet: { reopen: 'accepted' },
  stale: { reopen: 'accepted' },
};

/** States whose needs still say something: others may join them or be merged into them. */
export const leadStates: readonly NeedState[] = [
  'raised',
  'accepted',
  'prioritised',
  'claimed',
  'being-addressed',
];

/** States in which people still lack something: what pictures, reports and lists for workshops count. */
export const unmetStates: readonly NeedState[] = [...leadStates, 'partly-met', 'unmet'];
