import { paymentTransitions, type Payment } from '../../core/awarding/payment';
import { choice, filled, keyColumn, statesOf, text, whole } from './column';
import { describeList } from './list';

export const paymentsList = describeList<Payment>({
  name: 'Payments',
  description: 'Instalments of awards. Bank details are never held here.',
  columns: {
    id: keyColumn,
    round: filled('Round', { indexed: true }),
    award: filled('Award'),
    amountPence: whole('AmountPence'),
    state: choice('State', statesOf(paymentTransitions)),
    financeReference: text('FinanceReference'),
    recordedBy: filled('RecordedBy'),
    recordedAt: filled('RecordedAt'),
  },
});
