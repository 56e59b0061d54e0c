import * as z from 'zod/mini';
import { bands, evidenceSources, trends, type Need } from '../../core/developing/need';
import { needTransitions } from '../../core/developing/need-states';
import { choice, filled, filledNote, json, keyColumn, note, optional, statesOf, text } from './column';
import { describeList } from './list';

export const needsList = describeList<Need>({
  name: 'Needs',
  description: 'Unmet needs that link workers raised. Never about a person who can be identified.',
  columns: {
    id: keyColumn,
    state: choice('State', statesOf(needTransitions), { indexed: true }),
    missing: filledNote('Missing'),
    forWhom: filledNote('ForWhom'),
    neighbourhood: filled('Neighbourhood', { indexed: true }),
    theme: optional(text('Theme', { indexed: true })),
    band: optional(choice('Band', bands)),
    trend: optional(choice('Trend', trends)),
    evidence: optional(choice('Evidence', evidenceSources)),
    words: optional(note('Words')),
    raisedAt: filled('RaisedAt', { indexed: true }),
    raisers: json('Raisers', z.array(z.string())),
    mergedInto: optional(text('MergedInto')),
    reason: optional(note('Reason')),
  },
});
