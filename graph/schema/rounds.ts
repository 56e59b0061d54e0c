import * as z from 'zod/mini';
import type { Round } from '../../core/founding/round';
import { smallGrantsForm } from '../../core/founding/templates/form/small-grants-form';
import { roundTransitions } from '../../core/founding/round-states';
import { choice, json, keyColumn, optional, orElse, statesOf, title } from './column';
import { formSchema } from './form-schema';
import { describeList } from './list';

const grantKind = z.object({
  id: z.string(),
  name: z.string(),
  minimumPence: z.int(),
  maximumPence: z.int(),
});
const criterion = z.object({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  weight: z.int(),
  words: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
});
const rubric = z.object({
  version: z.int(),
  criteria: z.array(criterion),
  commentAt: z.array(z.int()),
});
const panelRules = z.object({
  minimumPresent: z.int(),
  minimumByCategory: z.record(z.string(), z.int()),
  minimumScores: z.int(),
  castingVote: z.boolean(),
});
const dates = z.object({
  opensAt: z.string(),
  closesAt: z.string(),
  scoringEndsAt: z.string(),
  meetsAt: z.string(),
});
const pot = z.object({ id: z.string(), neighbourhood: z.string(), name: z.string() });
const latePass = z.object({
  id: z.string(),
  hash: z.string(),
  email: z.string(),
  reason: z.string(),
  issuedBy: z.string(),
  issuedAt: z.string(),
  endsAt: z.string(),
});
const priority = z.object({
  theme: z.string(),
  name: z.string(),
  weight: z.number(),
  needs: z.array(z.string()),
});

export const roundsList = describeList<Round>({
  name: 'Rounds',
  description: 'Cycles of the chest: dates, form, rubric, panel rules, pots and priorities.',
  columns: {
    id: keyColumn,
    name: title,
    state: choice('State', statesOf(roundTransitions)),
    method: choice('Method', ['scored-panel']),
    dates: json('Dates', dates),
    grantKinds: json('GrantKinds', z.array(grantKind), 2),
    // Rounds stored before forms were data of the round had this one, the first that there was.
    form: orElse(json('Form', formSchema, 4), smallGrantsForm),
    rubric: json('Rubric', rubric),
    panelRules: json('PanelRules', panelRules),
    pots: json('Pots', z.array(pot)),
    priorities: json('Priorities', z.array(priority)),
    latePasses: optional(json('LatePasses', z.array(latePass))),
  },
});
