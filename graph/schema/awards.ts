import type { Award } from '../../core/awarding/award';
import { awardTransitions } from '../../core/awarding/award-states';
import { choice, filled, keyColumn, note, statesOf, text, whole } from './column';
import { describeList } from './list';

export const awardsList = describeList<Award>({
  name: 'Awards',
  description: 'Grants that released decisions made.',
  columns: {
    id: keyColumn,
    round: filled('Round', { indexed: true }),
    application: filled('Application'),
    decision: filled('Decision'),
    group: filled('GroupId'),
    groupName: text('GroupName'),
    pot: filled('Pot'),
    amountPence: whole('AmountPence'),
    conditions: note('Conditions'),
    state: choice('State', statesOf(awardTransitions)),
    madeAt: filled('MadeAt'),
  },
});
