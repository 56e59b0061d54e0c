import type { AwardId, PaymentId } from '../kernel/ids';
import type { Instant } from '../kernel/dates';
import type { Pence } from '../kernel/money';
import type { AwardState } from './award-states';
import type { PaymentState } from './payment';

/** An award with its payments, for the fund team. */
export interface AwardView {
  readonly id: AwardId;
  readonly version: number;
  readonly groupName: string;
  readonly pot: string;
  readonly amountPence: Pence;
  readonly paidPence: Pence;
  readonly state: AwardState;
  readonly madeAt: Instant;
  readonly payments: readonly {
    readonly id: PaymentId;
    readonly amountPence: Pence;
    readonly state: PaymentState;
    readonly financeReference: string;
  }[];
}
