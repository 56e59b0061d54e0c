import type { Pledge } from '../../core/founding/funder';
import { filled, json, keyColumn, whole } from './column';
import { describeList } from './list';
import { restriction } from './restriction';

export const pledgesList = describeList<Pledge>({
  name: 'Pledges',
  description: 'What funders promised, received and restricted. Money is in pence.',
  columns: {
    id: keyColumn,
    funder: filled('Funder'),
    financialYear: filled('FinancialYear'),
    pledgedPence: whole('PledgedPence'),
    receivedPence: whole('ReceivedPence'),
    restriction: json('Restriction', restriction),
  },
});
