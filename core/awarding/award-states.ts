import type { Transitions } from '../kernel/state-machine';

/** The states of an award (grant anchors e3). */
export type AwardState =
  | 'offered'
  | 'not-taken-up'
  | 'accepted'
  | 'withdrawn'
  | 'ready'
  | 'active'
  | 'suspended'
  | 'report-due'
  | 'report-in'
  | 'completed'
  | 'terminated'
  | 'recovering'
  | 'closed';

export type AwardEvent =
  | 'accept'
  | 'not-take-up'
  | 'pass-checks'
  | 'fail-checks'
  | 'first-payment'
  | 'hold'
  | 'lift'
  | 'vary'
  | 'end-period'
  | 'submit-report'
  | 'return-report'
  | 'accept-report'
  | 'settle'
  | 'terminate'
  | 'recover'
  | 'end-recovery';

/** Which event leads where. */
export const awardTransitions: Transitions<AwardState, AwardEvent> = {
  offered: { accept: 'accepted', 'not-take-up': 'not-taken-up' },
  'not-taken-up': {},
  accepted: { 'pass-checks': 'ready', 'fail-checks': 'withdrawn' },
  withdrawn: {},
  ready: { 'first-payment': 'active' },
  active: { hold: 'suspended', vary: 'active', 'end-period': 'report-due', terminate: 'terminated' },
  suspended: { lift: 'active', terminate: 'terminated' },
  'report-due': { 'submit-report': 'report-in', terminate: 'terminated' },
  'report-in': { 'return-report': 'report-due', 'accept-report': 'completed' },
  completed: { settle: 'closed' },
  terminated: { recover: 'recovering' },
  recovering: { 'end-recovery': 'closed' },
  closed: {},
};
