import * as z from 'zod/mini';
import { interestLevels } from '../../core/assessing/interest';
import type { Seat } from '../../core/assessing/seat';
import { filled, flag, json, optional, text, title } from './column';
import { describeList } from './list';

export const seatsList = describeList<Seat>({
  name: 'Seats',
  description: 'Members on panels, their declared interests and attendance.',
  columns: {
    panel: filled('Panel', { indexed: true }),
    member: filled('Member', { indexed: true }),
    name: title,
    category: filled('Category'),
    interests: json('Interests', z.record(z.string(), z.enum(interestLevels))),
    reasons: optional(json('Reasons', z.record(z.string(), z.string()))),
    present: flag('Present'),
    finishedAt: optional(text('FinishedAt')),
  },
});
