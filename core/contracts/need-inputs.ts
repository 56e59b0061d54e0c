import * as z from 'zod/mini';
import { declineReasons } from '../developing/need';
import { suppressionRules } from '../kernel/suppress';
import { band, evidence, id, maybeWords, trend, version, words } from './parts';

/** What the acts of Developing are asked with. */

export const raiseNeed = z.strictObject({
  /** Made with the form, so that the same form sent twice makes one need. */
  nonce: id,
  missing: words(1000),
  forWhom: words(200),
  neighbourhood: id,
  theme: z.optional(id),
  band: z.optional(band),
  trend: z.optional(trend),
  evidence: z.optional(evidence),
  words: z.optional(maybeWords(2000)),
  /** After a warning only: what may be harmless goes in all the same. */
  sendAllTheSame: z.optional(z.boolean()),
});

export const searchNeeds = z.strictObject({ neighbourhood: z.optional(id), theme: z.optional(id) });
export const sortNeed = z.strictObject({
  need: id,
  act: z.enum(['accept', 'decline', 'redirect', 'merge', 'undo']),
  into: z.optional(id),
  theme: z.optional(id),
  because: z.optional(z.enum(declineReasons)),
  service: z.optional(words(200)),
  reason: z.optional(words(500)),
  version,
});
/** Sent by POST, so that what somebody is typing stands in no address. */
export const likeNeeds = z.strictObject({
  missing: words(1000),
  forWhom: z.optional(maybeWords(200)),
  neighbourhood: id,
  theme: z.optional(id),
});
/** Somebody without an account, to be given a link by which they raise needs. */
export const inviteLinkWorker = z.strictObject({
  nonce: id,
  name: words(120),
  organisation: maybeWords(120),
  email: z.optional(maybeWords(254)),
});
export const joinNeed = z.strictObject({ need: id, band: z.optional(band) });
export const reviewNeed = z.strictObject({
  need: id,
  outcome: z.enum(['met', 'partly-met', 'unmet', 'reopen']),
  raiserView: z.optional(maybeWords(1000)),
  groupView: z.optional(maybeWords(1000)),
  version,
});
export const agreePriority = z.strictObject({
  round: id,
  theme: id,
  weight: z.int().check(z.positive(), z.maximum(100)),
  needs: z.array(id).check(z.maxLength(500)),
  sources: z.optional(z.array(id).check(z.maxLength(20))),
});

/** A file in base64: somewhat more letters than it has bytes. */
const countFile = z.string().check(z.minLength(1), z.maxLength(2_800_000));
const heading = words(200);

export const previewCounts = z.strictObject({ content: countFile });
export const bringCounts = z.strictObject({
  content: countFile,
  source: words(60),
  columns: z.strictObject({ theme: heading, neighbourhood: heading, month: heading, count: heading }),
});
export const setSmallNumbers = z.strictObject({ rule: z.enum(suppressionRules) });

export const openPoll = z.strictObject({ round: id, themes: z.array(id).check(z.maxLength(60)) });
export const rankThemes = z.strictObject({ round: id, order: z.array(id).check(z.maxLength(60)) });
