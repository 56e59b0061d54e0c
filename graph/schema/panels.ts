import * as z from 'zod/mini';
import type { Panel } from '../../core/assessing/panel';
import { choice, filled, json, keyColumn, optional, text, title, whole } from './column';
import { describeList } from './list';

export const panelsList = describeList<Panel>({
  name: 'Panels',
  description: 'Who score and decide a round, or part of one.',
  columns: {
    id: keyColumn,
    round: filled('Round', { indexed: true }),
    name: title,
    chair: filled('Chair'),
    deputy: optional(text('Deputy')),
    stage: choice('Stage', ['scoring', 'locked', 'revealed']),
    applications: whole('ApplicationCount'),
    live: optional(json('Live', z.object({ item: z.string(), ballot: z.int() }))),
  },
});
