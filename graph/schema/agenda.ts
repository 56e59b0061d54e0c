import * as z from 'zod/mini';
import { itemTransitions, type AgendaItem } from '../../core/assessing/agenda-item';
import { choice, filled, json, keyColumn, statesOf, whole } from './column';
import { describeList } from './list';

const frozenScore = z.object({
  member: z.string(),
  key: z.string(),
  version: z.int(),
  total: z.exactOptional(z.number()),
});

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
    scores: json('Scores', z.array(frozenScore)),
  },
});
