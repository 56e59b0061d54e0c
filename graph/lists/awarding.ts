import type { RecordPorts } from '../../core/ports/ports';
import { columnIs } from '../gate/odata';
import { awardsList } from '../schema/awards';
import { paymentsList } from '../schema/payments';
import { openRows, type ListContext } from './open-rows';

/** Awards and their instalments. */
export function openAwarding(context: ListContext): Pick<RecordPorts, 'awards' | 'payments'> {
  const awards = openRows(context, awardsList);
  const payments = openRows(context, paymentsList);
  return {
    awards: { ...awards.rows, ofRound: (round) => awards.reading.rows(columnIs('Round', round)) },
    payments: { ...payments.rows, ofRound: (round) => payments.reading.rows(columnIs('Round', round)) },
  };
}
