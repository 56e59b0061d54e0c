import type { Payment } from '../awarding/payment';
import type { RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Instalments of awards. The key is the payment's id. */
export interface Payments extends Rows<Payment> {
  ofRound(round: RoundId): Promise<readonly Row<Payment>[]>;
}
