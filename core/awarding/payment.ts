import type { Instant } from '../kernel/dates';
import type { AwardId, PaymentId, PersonKey, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { Transitions } from '../kernel/state-machine';

/** The states of a payment (grant anchors e4). */
export type PaymentState =
  | 'scheduled'
  | 'due'
  | 'on-hold'
  | 'requested'
  | 'approved-once'
  | 'approved'
  | 'sent'
  | 'paid'
  | 'cancelled'
  | 'recovered';

export type PaymentEvent =
  | 'fall-due'
  | 'hold'
  | 'lift'
  | 'request'
  | 'approve'
  | 'approve-again'
  | 'decline'
  | 'export'
  | 'confirm'
  | 'fail'
  | 'cancel'
  | 'recover';

/** Which event leads where. Who may approve stands in the use cases. */
export const paymentTransitions: Transitions<PaymentState, PaymentEvent> = {
  scheduled: { 'fall-due': 'due', cancel: 'cancelled' },
  due: { hold: 'on-hold', request: 'requested', cancel: 'cancelled' },
  'on-hold': { lift: 'due' },
  requested: { approve: 'approved-once', decline: 'due', cancel: 'cancelled' },
  'approved-once': { 'approve-again': 'approved', decline: 'due' },
  approved: { export: 'sent', cancel: 'cancelled' },
  sent: { confirm: 'paid', fail: 'due' },
  paid: { recover: 'recovered' },
  cancelled: {},
  recovered: {},
};

/** An instalment of an award. `financeReference` is finance's own; bank details are never held here. */
export interface Payment {
  readonly id: PaymentId;
  readonly round: RoundId;
  readonly award: AwardId;
  readonly amountPence: Pence;
  readonly state: PaymentState;
  readonly financeReference: string;
  readonly recordedBy: PersonKey;
  readonly recordedAt: Instant;
}
