import * as z from 'zod/mini';
import type { Priority } from '../../core/developing/priority';
import { decimal, filled, json, optional } from './column';
import { describeList } from './list';

export const prioritiesList = describeList<Priority>({
  name: 'Priorities',
  description: 'Themes that a round favours, with the needs behind them.',
  columns: {
    round: filled('Round', { indexed: true }),
    theme: filled('Theme'),
    weight: decimal('Weight'),
    needs: json('Needs', z.array(z.string())),
    sources: optional(json('Sources', z.array(z.string()))),
    agreedBy: filled('AgreedBy'),
    agreedAt: filled('AgreedAt'),
  },
});
