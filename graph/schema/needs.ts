import * as z from 'zod/mini';
import { bands, declineReasons, evidenceSources, trends, type Need } from '../../core/developing/need';
import { needTransitions } from '../../core/developing/need-states';
import { choice, filled, filledNote, json, keyColumn, note, optional, statesOf, text, whole } from './column';
import { describeList } from './list';

const voice = z.object({
  person: z.string(),
  band: z.exactOptional(z.enum(bands)),
  at: z.string(),
  from: z.exactOptional(z.string()),
});

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
    voices: optional(json('Voices', z.array(voice))),
    mergedInto: optional(text('MergedInto')),
    because: optional(choice('Because', declineReasons)),
    service: optional(text('Service')),
    reason: optional(note('Reason')),
    touchedAt: optional(filled('TouchedAt')),
    unfundedRounds: optional(whole('UnfundedRounds')),
    raiserView: optional(note('RaiserView')),
    groupView: optional(note('GroupView')),
  },
});
