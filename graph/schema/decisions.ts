import * as z from 'zod/mini';
import type { Decision } from '../../core/assessing/decision';
import { voteOptions } from '../../core/assessing/vote';
import { choice, decimal, filled, flag, json, keyColumn, note, optional, text, whole } from './column';
import { describeList } from './list';

const quorum = z.object({
  met: z.boolean(),
  present: z.int(),
  needed: z.int(),
  missingCategories: z.array(z.string()),
});
const tally = z.object({ fund: z.int(), 'part-fund': z.int(), defer: z.int(), decline: z.int() });
const present = z.object({ member: z.string(), category: z.string(), voted: z.boolean() });
const counted = z.array(z.object({ key: z.string(), version: z.int() }));

export const decisionsList = describeList<Decision>({
  name: 'Decisions',
  description: 'Signed records of what panels decided. Never edit by hand.',
  columns: {
    id: keyColumn,
    round: filled('Round', { indexed: true }),
    panel: filled('Panel', { indexed: true }),
    item: filled('Item'),
    ballot: whole('Ballot'),
    application: filled('Application'),
    pot: filled('Pot'),
    outcome: choice('Outcome', ['award', 'decline', 'reserve']),
    amountPence: whole('AmountPence'),
    conditions: note('Conditions'),
    reason: note('Reason'),
    quorum: json('Quorum', quorum),
    tally: json('Tally', tally),
    verdict: choice('Verdict', voteOptions),
    againstVerdict: flag('AgainstVerdict'),
    present: json('Present', z.array(present)),
    countedScores: json('CountedScores', counted),
    countedVotes: json('CountedVotes', counted),
    meanScore: optional(decimal('MeanScore')),
    decidedBy: filled('DecidedBy'),
    decidedAt: filled('DecidedAt'),
    hash: filled('Hash'),
    step: choice('Step', ['provisional', 'ratified', 'released']),
    ratifiedBy: optional(text('RatifiedBy')),
    ratifiedAt: optional(text('RatifiedAt')),
    releasedAt: optional(text('ReleasedAt')),
  },
});
