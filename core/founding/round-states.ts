import type { Transitions } from '../kernel/state-machine';

/** The states of a round, from its design to its end (grant anchors e5). */
export type RoundState =
  | 'designing'
  | 'open'
  | 'sifting'
  | 'declaring'
  | 'scoring'
  | 'moderating'
  | 'in-session'
  | 'adjourned'
  | 'balancing'
  | 'awaiting-ratification'
  | 'ratified'
  | 'released'
  | 'learning'
  | 'closed'
  | 'cancelled';

export type RoundEvent =
  | 'open'
  | 'extend'
  | 'close'
  | 'finish-sifting'
  | 'ready'
  | 'lock'
  | 'convene'
  | 'lose-quorum'
  | 'resume'
  | 'close-items'
  | 'propose'
  | 'return'
  | 'ratify'
  | 'release'
  | 'end-acceptances'
  | 'finish'
  | 'cancel';

/** Which event leads where. Guards (minimums met, every item decided, …) stand in the use cases. */
export const roundTransitions: Transitions<RoundState, RoundEvent> = {
  designing: { open: 'open', cancel: 'cancelled' },
  open: { extend: 'open', close: 'sifting', cancel: 'cancelled' },
  sifting: { 'finish-sifting': 'declaring', cancel: 'cancelled' },
  declaring: { ready: 'scoring', cancel: 'cancelled' },
  scoring: { lock: 'moderating', cancel: 'cancelled' },
  moderating: { convene: 'in-session', cancel: 'cancelled' },
  'in-session': { 'lose-quorum': 'adjourned', 'close-items': 'balancing', cancel: 'cancelled' },
  adjourned: { resume: 'in-session', cancel: 'cancelled' },
  balancing: { propose: 'awaiting-ratification', cancel: 'cancelled' },
  'awaiting-ratification': { return: 'balancing', ratify: 'ratified', cancel: 'cancelled' },
  ratified: { release: 'released', cancel: 'cancelled' },
  released: { 'end-acceptances': 'learning' },
  learning: { finish: 'closed' },
  closed: {},
  cancelled: {},
};
