import type { Transitions } from '../kernel/state-machine';

/** The states of an application (grant anchors e2). Groups are shown only `publicState`. */
export type ApplicationState =
  | 'submitted'
  | 'clarification-asked'
  | 'eligible'
  | 'ineligible'
  | 'scoring'
  | 'scored'
  | 'for-panel'
  | 'deferred'
  | 'provisional-award'
  | 'provisional-reserve'
  | 'provisional-decline'
  | 'ratified'
  | 'offered'
  | 'on-reserve'
  | 'declined'
  | 'found-ineligible'
  | 'under-review'
  | 'upheld'
  | 'overturned'
  | 'became-award'
  | 'not-taken-up'
  | 'withdrawn';

export type ApplicationEvent =
  | 'ask'
  | 'reply'
  | 'no-reply'
  | 'pass-sift'
  | 'fail-sift'
  | 'send-to-scoring'
  | 'lock'
  | 'list'
  | 'defer'
  | 'relist'
  | 'decide-award'
  | 'decide-reserve'
  | 'decide-decline'
  | 'ratify'
  | 'release-offer'
  | 'release-reserve'
  | 'release-decline'
  | 'release-ineligible'
  | 'promote'
  | 'expire'
  | 'accept'
  | 'lapse'
  | 'request-review'
  | 'uphold'
  | 'overturn'
  | 'withdraw';

/** Which event leads where. A draft lives in working memory until it is submitted, so it is not a row and not a state. */
export const applicationTransitions: Transitions<ApplicationState, ApplicationEvent> = {
  submitted: {
    ask: 'clarification-asked',
    'pass-sift': 'eligible',
    'fail-sift': 'ineligible',
    withdraw: 'withdrawn',
  },
  'clarification-asked': { reply: 'submitted', 'no-reply': 'submitted', withdraw: 'withdrawn' },
  eligible: { 'send-to-scoring': 'scoring', withdraw: 'withdrawn' },
  ineligible: { 'release-ineligible': 'found-ineligible', 'pass-sift': 'eligible', withdraw: 'withdrawn' },
  scoring: { lock: 'scored', withdraw: 'withdrawn' },
  scored: { list: 'for-panel', withdraw: 'withdrawn' },
  'for-panel': {
    'decide-award': 'provisional-award',
    'decide-reserve': 'provisional-reserve',
    'decide-decline': 'provisional-decline',
    defer: 'deferred',
    withdraw: 'withdrawn',
  },
  deferred: { relist: 'for-panel', withdraw: 'withdrawn' },
  'provisional-award': { ratify: 'ratified', withdraw: 'withdrawn' },
  'provisional-reserve': { ratify: 'ratified', withdraw: 'withdrawn' },
  'provisional-decline': { ratify: 'ratified', withdraw: 'withdrawn' },
  ratified: { 'release-offer': 'offered', 'release-reserve': 'on-reserve', 'release-decline': 'declined' },
  offered: { accept: 'became-award', lapse: 'not-taken-up' },
  'on-reserve': { promote: 'offered', expire: 'declined' },
  declined: { 'request-review': 'under-review' },
  'found-ineligible': { 'request-review': 'under-review' },
  'under-review': { uphold: 'upheld', overturn: 'overturned' },
  upheld: {},
  overturned: {},
  'became-award': {},
  'not-taken-up': {},
  withdrawn: {},
};

/** What a group is told: received, needs something, being considered, decided, withdrawn. Never more before release. */
export type PublicState = 'received' | 'question-asked' | 'being-considered' | 'decided' | 'withdrawn';

const decidedStates: readonly ApplicationState[] = [
  'offered',
  'on-reserve',
  'declined',
  'found-ineligible',
  'under-review',
  'upheld',
  'overturned',
  'became-award',
  'not-taken-up',
];

/** The state as a group sees it. */
export function publicState(state: ApplicationState): PublicState {
  if (state === 'submitted') return 'received';
  if (state === 'clarification-asked') return 'question-asked';
  if (state === 'withdrawn') return 'withdrawn';
  return decidedStates.includes(state) ? 'decided' : 'being-considered';
}
