import type { Funder } from '../../core/founding/funder';
import { choice, keyColumn, title } from './column';
import { describeList } from './list';

export const fundersList = describeList<Funder>({
  name: 'Funders',
  description: 'Who puts money in.',
  columns: { id: keyColumn, name: title, kind: choice('Kind', ['nhs', 'council', 'other']) },
});
