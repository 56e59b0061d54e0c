import type { EventKind } from './kernel/event';

/** What shows on the public site. */
export type PublishReaction = 'publish-chest' | 'publish-round' | 'publish-application';

/** What an event sets off in another stage, or outside. `show-panel` and `show-poll` are effects: they change nothing of the record. */
export type Reaction =
  | 'make-award'
  | 'tell-group'
  | 'claim-needs'
  | 'fund-needs'
  | 'return-needs'
  | 'tell-raisers'
  | 'allot-applications'
  | 'send-to-scoring'
  | 'tell-uncounted'
  | 'keep-calendar'
  | PublishReaction
  | 'show-panel'
  | 'show-poll';

/**
 * The one table from an event to what it sets off. Stages do not call later stages; they meet here. Every reaction runs
 * at least once for each event and is safe to repeat. A new kind of event does not compile until it stands here.
 */
export const reactions: { readonly [Kind in EventKind]: readonly Reaction[] } = {
  'chest-set-up': ['publish-chest'],
  'person-changed': [],
  'link-issued': [],
  'pledge-recorded': [],
  'round-opened': ['publish-chest', 'publish-round'],
  'round-moved': [
    'allot-applications',
    'send-to-scoring',
    'return-needs',
    'show-panel',
    'publish-chest',
    'publish-round',
  ],
  'money-allotted': [],
  'need-raised': [],
  'need-joined': [],
  'need-moved': ['tell-raisers'],
  'counts-brought': [],
  'small-numbers-set': [],
  'poll-opened': ['show-poll'],
  'themes-ranked': ['show-poll'],
  'poll-closed': ['show-poll'],
  'priority-agreed': ['publish-round'],
  'application-admitted': ['claim-needs', 'publish-application'],
  'application-moved': ['publish-application'],
  'application-changed': ['publish-application'],
  'application-handed-over': ['publish-application'],
  'question-asked': ['publish-application'],
  'late-pass-issued': ['publish-round'],
  'groups-compared': [],
  'public-site-changed': ['publish-chest'],
  'member-seated': ['show-panel'],
  'interest-declared': ['show-panel'],
  'score-saved': ['show-panel'],
  'scoring-finished': ['show-panel'],
  'scores-locked': ['show-panel'],
  'scores-revealed': ['show-panel'],
  'attendance-taken': ['show-panel'],
  'item-called': ['show-panel'],
  'item-closed': ['tell-uncounted', 'show-panel'],
  'vote-cast': ['show-panel'],
  'decision-made': [],
  'decision-ratified': [],
  'decision-released': ['make-award', 'tell-group', 'publish-application'],
  'round-released': ['show-panel'],
  'money-moved': [],
  'award-made': ['fund-needs'],
  'payment-recorded': [],
  'contact-saved': [],
  'session-saved': ['keep-calendar'],
  'session-moved': ['keep-calendar'],
  'booking-moved': [],
  'help-given': [],
  'partner-saved': [],
  'claim-moved': [],
  'member-reminded': [],
};
