import { voteOptions, type Vote } from '../../core/assessing/vote';
import { choice, filled, whole } from './column';
import { describeList } from './list';

export const votesList = describeList<Vote>({
  name: 'Votes',
  description: 'Members’ votes on agenda items. Never edit by hand.',
  columns: {
    partition: filled('Partition', { indexed: true }),
    panel: filled('Panel'),
    item: filled('Item', { indexed: true }),
    application: filled('Application'),
    ballot: whole('Ballot'),
    member: filled('Member'),
    option: choice('Choice', voteOptions),
    castAt: filled('CastAt'),
  },
});
