import * as z from 'zod/mini';
import { id, instant, maybeWords, version, words } from './parts';

/** What the acts on what groups sent are asked with. A reference is up to ten characters longer than its round's id. */

const reference = z.string().check(z.maxLength(70), z.regex(/^[a-z0-9-]+$/));

export const ofApplication = z.strictObject({ application: reference });

export const askGroup = z.strictObject({
  application: reference,
  words: words(2000),
  questions: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(60)),
  dueAt: instant,
});

export const withdrawForGroup = z.strictObject({ application: reference, reason: words(500) });

export const issueLatePass = z.strictObject({
  nonce: id,
  round: id,
  email: words(254),
  reason: words(500),
  days: z.int().check(z.positive(), z.maximum(7)),
});

export const compareGroups = z.strictObject({
  group: id,
  other: id,
  verdict: z.enum(['same', 'different']),
});

export const changePublicSite = z.strictObject({
  helpline: z.strictObject({
    name: words(120),
    phone: maybeWords(40),
    email: maybeWords(254),
    hours: maybeWords(120),
  }),
  otherFunds: z
    .array(z.strictObject({ name: words(120), words: maybeWords(300), link: words(500) }))
    .check(z.maxLength(12)),
  languages: z.array(z.string().check(z.maxLength(35))).check(z.maxLength(10)),
  version,
});
