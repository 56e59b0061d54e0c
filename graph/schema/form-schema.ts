import * as z from 'zod/mini';
import { faultsOfKind, type AnswerFault, type Condition, type QuestionKind } from '../../core/founding/form';

// The keys of the table are the kinds, each once.
const kinds = Object.keys(faultsOfKind) as QuestionKind[];

const fault = z.enum([
  'missing',
  'too-long',
  'too-short',
  'format',
  'range',
  'not-a-choice',
  'too-many',
  'personal-data',
  'sums-wrong',
  'repeated',
] satisfies AnswerFault[]);
const messages = z.partialRecord(fault, z.string());
const limits = z.object({ least: z.number(), most: z.number() });
const option = z.object({ id: z.string(), text: z.string(), hint: z.exactOptional(z.string()) });

const otherWords = z.object({
  text: z.string(),
  hint: z.string(),
  options: z.exactOptional(z.record(z.string(), z.string())),
  messages: z.exactOptional(messages),
});

const question = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  text: z.string(),
  hint: z.string(),
  required: z.boolean(),
  least: z.exactOptional(z.number()),
  most: z.exactOptional(z.number()),
  options: z.exactOptional(z.array(option)),
  optionsFrom: z.exactOptional(z.enum(['neighbourhoods', 'themes', 'grant-kinds'])),
  notAbove: z.exactOptional(z.string()),
  notBelow: z.exactOptional(z.string()),
  sumsTo: z.exactOptional(z.string()),
  differsFrom: z.exactOptional(z.string()),
  afterMeeting: z.exactOptional(z.boolean()),
  limitsByKind: z.exactOptional(z.record(z.string(), limits)),
  onlyForTeam: z.exactOptional(z.boolean()),
  messages,
  inOtherWords: z.exactOptional(z.record(z.string(), otherWords)),
});

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.object({ question: z.string(), is: z.array(z.string()) }),
    z.object({ question: z.string(), atLeastPence: z.int() }),
    z.object({ all: z.array(condition) }),
    z.object({ any: z.array(condition) }),
    z.object({ not: condition }),
  ]),
);

const page = z.object({
  path: z.string(),
  section: z.enum(['group', 'idea', 'money', 'promises']),
  title: z.string(),
  minutes: z.number(),
  questions: z.array(question),
  when: z.exactOptional(condition),
  otherTitles: z.exactOptional(z.record(z.string(), z.string())),
});

const checkWords = z.object({
  text: z.string(),
  hint: z.string(),
  otherwise: z.string(),
  wayForward: z.string(),
});

const eligibility = z.object({
  id: z.string(),
  text: z.string(),
  hint: z.string(),
  fits: z.enum(['yes', 'no']),
  otherwise: z.string(),
  wayForward: z.string(),
  inOtherWords: z.exactOptional(z.record(z.string(), checkWords)),
});

/** A round's form, as it is read back from the record. */
export const formSchema = z.object({
  version: z.int(),
  eligibility: z.array(eligibility),
  pages: z.array(page),
  effort: z.array(z.object({ underPence: z.exactOptional(z.int()), minutes: z.number() })),
});
