import * as z from 'zod/mini';
import { newestVersion, type Application } from '../../core/engaging/application';
import { answersShape } from '../../core/engaging/form/answers-shape';
import { applicationTransitions } from '../../core/engaging/application-states';
import type { GroupFacts } from '../../core/engaging/outreach/group-facts';
import { factsOf } from '../../core/engaging/application-facts';
import {
  choice,
  filled,
  flag,
  json,
  keyColumn,
  note,
  optional,
  statesOf,
  text,
  title,
  whole,
} from './column';
import { describeList, type ColumnsOf } from './list';
import { channelColumn, receivedAtColumn } from './older-applications';
import { groupFacts } from './outreach';

const frozenVersion = z.object({
  number: z.int(),
  frozenAt: z.string(),
  // Older rows lack it.
  entry: z._default(z.string(), ''),
  answers: z.array(z.object({ question: z.string(), text: z.string() })),
});
const contact = z.object({
  name: z.string(),
  email: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
});
const helper = z.object({
  name: z.string(),
  email: z.exactOptional(z.string()),
  organisation: z.exactOptional(z.string()),
});
const formEntry = z.object({
  formVersion: z.int(),
  language: z.string(),
  answers: answersShape,
  draft: z.exactOptional(z.string()),
  minutesTaken: z.exactOptional(z.number()),
});
const clarification = z.object({
  words: z.string(),
  questions: z.array(z.string()),
  dueAt: z.string(),
  askedAt: z.string(),
  outcome: z.exactOptional(z.enum(['replied', 'no-reply', 'withdrawn'])),
  repliedAt: z.exactOptional(z.string()),
});

const versions = json('Versions', z.array(frozenVersion), 8);
const entry = optional(json('Entry', formEntry, 3));
const versionNumber = whole('VersionNumber');
const facts = optional(json<GroupFacts>('Facts', groupFacts));

/** The columns that a summary of many leaves out: the answers. */
export const answerColumns: readonly string[] = [...versions.definitions, ...entry.definitions].map(
  ({ name }) => name,
);

/** The newest frozen version's number, kept apart so that a summary need not read the answers. */
export const versionNumberColumn = versionNumber;

/** What the form told of the group, kept apart for the same reason. */
export const factsColumn = facts;

/** The columns of an application without its answers, which is what a summary is made of. */
export const applicationColumns: ColumnsOf<Omit<Application, 'versions' | 'entry'>> = {
  id: keyColumn,
  round: filled('Round', { indexed: true }),
  panel: filled('Panel', { indexed: true }),
  state: choice('State', statesOf(applicationTransitions), { indexed: true }),
  group: filled('GroupId'),
  groupName: text('GroupName'),
  title,
  summary: note('Summary'),
  grantKind: filled('GrantKind'),
  neighbourhood: filled('Neighbourhood'),
  themes: json('Themes', z.array(z.string())),
  askedPence: whole('AskedPence'),
  minimumPence: whole('MinimumPence'),
  channel: channelColumn,
  place: whole('Place'),
  receivedAt: receivedAtColumn,
  leftOutBecause: optional(note('LeftOutBecause')),
  withdrawnBecause: optional(note('WithdrawnBecause')),
  contact: optional(json('Contact', contact)),
  secondContact: optional(json('SecondContact', contact)),
  helper: optional(json('Helper', helper)),
  enteredBy: optional(text('EnteredBy')),
  asked: optional(json('Asked', clarification)),
  latePass: optional(text('LatePass')),
  looksAutomatic: optional(flag('LooksAutomatic')),
};

export const applicationsList = describeList<Application>({
  name: 'Applications',
  description: 'What groups applied for, with the versions that panels read.',
  columns: { ...applicationColumns, entry, versions },
  derived: [
    ...versionNumber.definitions.map((definition) => ({
      definition,
      of: (application: Application) => newestVersion(application).number,
    })),
    ...facts.definitions.map((definition) => ({
      definition,
      of: (application: Application) => facts.write(factsOf(application))[definition.name] ?? null,
    })),
  ],
});
