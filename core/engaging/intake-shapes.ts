import * as z from 'zod/mini';
import { idPattern } from '../kernel/ids';
import { answersShape } from './form/answers-shape';
import type { IntakeActs, IntakeItem, IntakeKind } from './intake';
import { incomeBands, populationGroups } from './outreach/group-facts';

/** Round ids and references; a reference is up to ten characters longer than its round's id. */
const id = z.string().check(z.maxLength(70), z.regex(/^[a-z0-9-]+$/));
const shortId = z.string().check(z.regex(idPattern));
const hash = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));
const line = z.string().check(z.maxLength(254));
const language = z.string().check(z.maxLength(35), z.regex(/^[A-Za-z0-9-]+$/));

const amendment = z.strictObject({
  application: id,
  over: z.int().check(z.nonnegative()),
  formVersion: z.int(),
  answers: answersShape,
});

const groups = z.array(z.enum(populationGroups));
const facts = z.strictObject({
  ledBy: groups,
  serves: groups,
  incomeBand: z.exactOptional(z.enum(incomeBands)),
  firstGrant: z.exactOptional(z.boolean()),
});

/** What an act of each kind looks like in its row. Every object is strict: an unknown member is a fault. */
const shapes: { readonly [Kind in IntakeKind]: z.ZodMiniType<IntakeActs[Kind]> } = {
  'ask-link': z.strictObject({
    round: id,
    about: z.string().check(z.maxLength(100)),
    purpose: z.enum(['continue-draft', 'see-application']),
    email: line,
  }),
  submit: z.strictObject({
    round: id,
    draft: z.string().check(z.maxLength(100)),
    formVersion: z.int(),
    answers: answersShape,
    language,
    minutesTaken: z.number(),
    looksAutomatic: z.boolean(),
    latePass: z.exactOptional(hash),
  }),
  amend: amendment,
  reply: amendment,
  withdraw: z.strictObject({ application: id, reason: z.string().check(z.maxLength(2000)) }),
  'hand-over': z.strictObject({ application: id, name: line, email: line }),
  enquire: z.strictObject({ round: id, neighbourhood: z.exactOptional(shortId) }),
  start: z.strictObject({
    round: id,
    draft: hash,
    neighbourhood: z.exactOptional(shortId),
    facts: z.exactOptional(facts),
  }),
};

/** An act that is not what the site writes: no use case can run it, and a person has to look. */
export class UnreadableAct extends Error {
  constructor(kind: IntakeKind, where: string, cause?: unknown) {
    super(`an act «${kind}» of the intake cannot be read${where === '' ? '' : ` at ${where}`}`, { cause });
    this.name = 'UnreadableAct';
  }
}

/** The act of an item, read by the shape of its kind. Throws UnreadableAct; its words hold nothing that was typed. */
export function readAct<Kind extends IntakeKind>(item: IntakeItem, kind: Kind): IntakeActs[Kind] {
  const parsed = z.safeParse<z.ZodMiniType<IntakeActs[Kind]>>(shapes[kind], json(item));
  if (parsed.success) return parsed.data;
  throw new UnreadableAct(kind, parsed.error.issues[0]?.path.slice(0, 2).join('.') ?? '');
}

function json({ kind, act }: IntakeItem): unknown {
  try {
    const value: unknown = JSON.parse(act);
    return value;
  } catch (cause) {
    throw new UnreadableAct(kind, '', cause);
  }
}
