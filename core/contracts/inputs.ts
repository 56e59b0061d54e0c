import * as z from 'zod/mini';
import { answersShape } from '../engaging/form/answers-shape';
import {
  id,
  instant,
  interestLevel,
  mark,
  maybeWords,
  pence,
  personKey,
  role,
  version,
  voteOption,
  words,
} from './parts';

/** What each act is asked with, once for every surface. Ids and words only: who asks comes from the token (law 1). */

const place = z.strictObject({ id, name: words(80), codes: z.array(words(20)).check(z.maxLength(200)) });
const named = z.strictObject({ id, name: words(80) });

export const setUpChest = z.strictObject({
  name: words(80),
  borough: words(80),
  helpContact: words(200),
  delegatedLimitPence: pence,
  neighbourhoods: z.array(place).check(z.minLength(1), z.maxLength(60)),
  themes: z.array(named).check(z.minLength(1), z.maxLength(60)),
  categories: z.array(named).check(z.minLength(1), z.maxLength(20)),
  people: z.array(
    z.strictObject({ key: personKey, name: words(120), organisation: maybeWords(120), roles: z.array(role) }),
  ),
  funders: z.array(
    z.strictObject({
      id,
      name: words(120),
      kind: z.enum(['nhs', 'council', 'other']),
      pledgedPence: pence,
      financialYear: words(9),
    }),
  ),
});

export const changePerson = z.strictObject({
  person: personKey,
  name: words(120),
  organisation: maybeWords(120),
  roles: z.array(role),
  active: z.boolean(),
  version,
});

export const recordPledge = z.strictObject({
  pledge: id,
  funder: id,
  funderName: words(120),
  funderKind: z.enum(['nhs', 'council', 'other']),
  financialYear: words(9),
  pledgedPence: pence,
  restriction: z.strictObject({
    neighbourhoods: z.optional(z.array(id)),
    themes: z.optional(z.array(id)),
    grantKinds: z.optional(z.array(id)),
  }),
});

export const createRound = z.strictObject({
  id,
  name: words(120),
  opensAt: instant,
  closesAt: instant,
  scoringEndsAt: instant,
  meetsAt: instant,
  minimumPence: pence,
  maximumPence: pence,
  pots: z.array(
    z.strictObject({ neighbourhood: id, parts: z.array(z.strictObject({ pledge: id, amountPence: pence })) }),
  ),
  panelRules: z.strictObject({
    minimumPresent: z.int().check(z.positive(), z.maximum(60)),
    minimumByCategory: z.record(id, z.int().check(z.nonnegative(), z.maximum(60))),
    minimumScores: z.int().check(z.positive(), z.maximum(60)),
    castingVote: z.boolean(),
  }),
});

export const moveRound = z.strictObject({
  round: id,
  event: z.enum([
    'open',
    'close',
    'finish-sifting',
    'ready',
    'convene',
    'close-items',
    'propose',
    'return',
    'end-acceptances',
    'finish',
    'cancel',
  ]),
  reason: z.optional(words(1000)),
  version,
});

/** Staff enter what a group told them, on the very form that groups fill in. */
export const admitApplication = z.strictObject({
  nonce: id,
  round: id,
  answers: answersShape,
  channel: z.enum(['phone', 'in-person', 'paper']),
  language: z.optional(words(35)),
});

export const convenePanel = z.strictObject({
  round: id,
  panel: id,
  name: words(120),
  chair: personKey,
  deputy: z.optional(personKey),
  members: z
    .array(z.strictObject({ person: personKey, name: words(120), category: id }))
    .check(z.minLength(1), z.maxLength(60)),
});

/** A file of grants or applications as its rows, read by the documents room: each row is a map of column to text. */
export const importApplications = z.strictObject({
  round: id,
  format: z.enum(['csv', '360giving']),
  content: z.string().check(z.minLength(1), z.maxLength(20_000_000)),
  /** True for published real grants: groups are shown by reference, never by name. */
  showByReference: z.boolean(),
});

/** One look-through of many applications: all pass, or all fail for the same written reason. */
export const siftApplications = z.strictObject({
  round: id,
  applications: z.array(id).check(z.minLength(1), z.maxLength(1000)),
  act: z.enum(['pass', 'fail']),
  reason: z.optional(words(500)),
});

const onPanel = { panel: id };
export const ofPanel = z.strictObject(onPanel);
/** With an application: what this member may do with that one; without: what waits for them next. */
export const memberView = z.strictObject({ ...onPanel, application: z.optional(id) });
export const readApplication = z.strictObject({ ...onPanel, application: id });
export const declareInterest = z.strictObject({
  ...onPanel,
  application: id,
  level: interestLevel,
  reason: z.optional(maybeWords(500)),
  /** Whose interest, where the chair corrects another member's. */
  member: z.optional(personKey),
});
/** The chair may close scoring although scores are missing, once told how many. */
export const lockScores = z.strictObject({ ...onPanel, goOnWithout: z.optional(z.boolean()) });
export const scoreApplication = z.strictObject({
  ...onPanel,
  application: id,
  applicationVersion: version,
  scoreVersion: version,
  marks: z.record(id, mark),
  comment: maybeWords(2000),
});
export const castVote = z.strictObject({
  ...onPanel,
  item: id,
  ballot: version,
  option: voteOption,
  voteVersion: version,
});
export const takeAttendance = z.strictObject({
  ...onPanel,
  present: z.array(personKey).check(z.maxLength(60)),
});
export const callItem = z.strictObject({ ...onPanel, item: id });
export const decideItem = z.strictObject({
  ...onPanel,
  item: id,
  ballot: version,
  outcome: z.enum(['award', 'decline', 'reserve', 'defer']),
  amountPence: pence,
  conditions: maybeWords(2000),
  reason: maybeWords(2000),
});
export const ratifyDecisions = z.strictObject({
  round: id,
  decisions: z.array(id).check(z.minLength(1), z.maxLength(1000)),
});
export const ofRound = z.strictObject({ round: id });
export const recordPayment = z.strictObject({
  /** Finance's own reference: the same reference twice is one payment. */
  financeReference: words(60),
  round: id,
  award: id,
  amountPence: pence,
});
export const nothing = z.strictObject({});
