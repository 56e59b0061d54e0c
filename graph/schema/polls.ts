import * as z from 'zod/mini';
import type { Poll, Ranking } from '../../core/developing/poll';
import { choice, filled, json, optional, whole } from './column';
import { describeList } from './list';

const polledTheme = z.object({
  theme: z.string(),
  points: z.number(),
  firsts: z.int(),
  weight: z.int(),
});
const countedRow = z.object({ key: z.string(), version: z.int() });

export const pollsList = describeList<Poll>({
  name: 'Polls',
  description: 'Ranking polls of themes, one for each round.',
  columns: {
    round: filled('Round', { indexed: true }),
    ballot: whole('Ballot'),
    state: choice('State', ['open', 'closed']),
    options: json('Options', z.array(z.string())),
    openedBy: filled('OpenedBy'),
    openedAt: filled('OpenedAt'),
    closedAt: optional(filled('ClosedAt')),
    result: optional(json('Result', z.array(polledTheme))),
    counted: optional(json('Counted', z.array(countedRow), 2)),
  },
});

export const rankingsList = describeList<Ranking>({
  name: 'Rankings',
  description: 'How each person ranked the themes of a poll.',
  columns: {
    round: filled('Round', { indexed: true }),
    ballot: whole('Ballot'),
    person: filled('Person'),
    order: json('Order', z.array(z.string())),
    rankedAt: filled('RankedAt'),
  },
});
