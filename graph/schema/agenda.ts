import { itemTransitions, type AgendaItem } from '../../core/assessing/agenda-item';
import { choice, filled, keyColumn, statesOf, whole } from './column';
import { describeList } from './list';

export const agendaList = describeList<AgendaItem>({
  name: 'Agenda',
  description: 'What panels go through at their meetings.',
  columns: {
    id: keyColumn,
    panel: filled('Panel', { indexed: true }),
    application: filled('Application'),
    position: whole('Position'),
    state: choice('State', statesOf(itemTransitions)),
    ballot: whole('Ballot'),
  },
});
