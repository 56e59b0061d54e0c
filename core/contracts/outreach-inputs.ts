import * as z from 'zod/mini';
import { accessNeeds } from '../engaging/outreach/access-needs';
import { contactWays } from '../engaging/outreach/contact';
import { incomeBands, populationGroups } from '../engaging/outreach/group-facts';
import { helpKinds } from '../engaging/outreach/help';
import { partnerRoles } from '../engaging/outreach/partner';
import { sessionFormats } from '../engaging/outreach/session';
import { id, instant, maybeWords, pence, personKey, version, words } from './parts';

/** What the acts of outreach are asked with. */

const needs = z.array(z.enum(accessNeeds)).check(z.maxLength(accessNeeds.length));
const groups = z.array(z.enum(populationGroups)).check(z.maxLength(populationGroups.length));
const places = z.int().check(z.positive(), z.maximum(500));
const email = z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/));

export const seeOutreach = z.strictObject({ year: z.optional(z.string().check(z.regex(/^20\d{2}$/))) });

export const saveContact = z.strictObject({
  contact: id,
  version,
  groupName: words(160),
  neighbourhood: id,
  ledBy: groups,
  serves: groups,
  incomeBand: z.optional(z.enum(incomeBands)),
  firstGrant: z.optional(z.boolean()),
  how: z.enum(contactWays),
  round: z.optional(id),
  mayContactAgain: z.boolean(),
  name: z.optional(maybeWords(120)),
  email: z.optional(email),
  phone: z.optional(maybeWords(40)),
  language: z.optional(maybeWords(60)),
  needs,
  needsWords: z.optional(maybeWords(500)),
});

export const saveSession = z.strictObject({
  session: id,
  version,
  format: z.enum(sessionFormats),
  title: words(140),
  neighbourhood: id,
  place: words(200),
  online: z.boolean(),
  access: needs,
  languages: z.array(words(60)).check(z.maxLength(12)),
  startsAt: instant,
  endsAt: instant,
  places,
});

export const moveSession = z.strictObject({
  session: id,
  event: z.enum(['hold', 'cancel']),
  came: z.optional(z.array(id).check(z.maxLength(500))),
  reason: z.optional(maybeWords(500)),
});

export const bookPlaces = z.strictObject({ session: id, contact: id, places });
export const cancelBooking = z.strictObject({ session: id, contact: id });
export const sessionFile = z.strictObject({ session: id });

export const giveHelp = z.strictObject({
  help: id,
  contact: z.optional(id),
  application: z.optional(id),
  helpKind: z.enum(helpKinds),
  minutes: z.int().check(z.positive(), z.maximum(600)),
  note: z.optional(maybeWords(500)),
});

export const savePartner = z.strictObject({
  partner: id,
  version,
  name: words(120),
  partnerKind: z.enum(['organisation', 'person']),
  role: z.enum(partnerRoles),
  person: z.optional(personKey),
  rates: z.strictObject({ hourPence: pence, halfDayPence: pence, dayPence: pence }),
  adviceOffered: z.boolean(),
  active: z.boolean(),
});

const count = z.int().check(z.nonnegative(), z.maximum(1_440));

export const saveClaim = z.strictObject({
  claim: id,
  version,
  partner: id,
  workedOn: words(10),
  minutes: count,
  halfDays: count,
  days: count,
  expensesPence: pence,
  note: words(500),
});

export const moveClaim = z.strictObject({
  claim: id,
  event: z.enum(['agree', 'send-back', 'decline', 'pay']),
  version,
  reason: z.optional(maybeWords(500)),
  financeReference: z.optional(maybeWords(60)),
});
