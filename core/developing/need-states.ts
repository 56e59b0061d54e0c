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
  | 'prioritise'
  | 'claim'
  | 'fund'
  | 'end-unfunded'
  | 'review-met'
  | 'review-partly-met'
  | 'review-unmet'
  | 'reopen'
  | 'lapse';

/** Which event leads where. A draft need is a card or page not yet sent, so it has no row and no state. */
export const needTransitions: Transitions<NeedState, NeedEvent> = {
  raised: { merge: 'merged', redirect: 'redirected', decline: 'declined', accept: 'accepted' },
  merged: {},
  redirected: {},
  declined: {},
  accepted: { prioritise: 'prioritised', lapse: 'stale' },
  prioritised: { claim: 'claimed', 'end-unfunded': 'accepted' },
  claimed: { fund: 'being-addressed', 'end-unfunded': 'accepted' },
  'being-addressed': { 'review-met': 'met', 'review-partly-met': 'partly-met', 'review-unmet': 'unmet' },
  met: { reopen: 'accepted' },
  'partly-met': { reopen: 'accepted' },
  unmet: { reopen: 'accepted' },
  stale: { reopen: 'accepted' },
};
