import * as z from 'zod/mini';
import { accessNeeds } from '../../core/engaging/outreach/access-needs';
import { claimTransitions } from '../../core/engaging/outreach/claim';
import { contactWays } from '../../core/engaging/outreach/contact';
import { incomeBands, populationGroups } from '../../core/engaging/outreach/group-facts';
import { helpKinds } from '../../core/engaging/outreach/help';
import { entryKey, partitionOfEntry, type OutreachEntry } from '../../core/engaging/outreach/outreach-entry';
import { partnerRoles } from '../../core/engaging/outreach/partner';
import { bookingTransitions, sessionFormats, sessionTransitions } from '../../core/engaging/outreach/session';
import { filled, json, statesOf, text } from './column';
import { withRowColumns, type ListSchema } from './list';

const words = z.string();
const needs = z.array(z.enum(accessNeeds));

/** What is known of a group, as codes. */
export const groupFacts = z.object({
  ledBy: z.array(z.enum(populationGroups)),
  serves: z.array(z.enum(populationGroups)),
  incomeBand: z.exactOptional(z.enum(incomeBands)),
  firstGrant: z.exactOptional(z.boolean()),
});

const contact = z.object({
  kind: z.literal('contact'),
  id: words,
  groupName: words,
  neighbourhood: words,
  facts: groupFacts,
  how: z.enum(contactWays),
  contactedBy: words,
  contactedAt: words,
  round: z.exactOptional(words),
  mayContactAgain: z.boolean(),
  reachable: z.exactOptional(
    z.object({ name: z.exactOptional(words), email: z.exactOptional(words), phone: z.exactOptional(words) }),
  ),
  language: z.exactOptional(words),
  needs,
  needsWords: z.exactOptional(words),
});

const booking = z.object({
  contact: words,
  groupName: words,
  places: z.int(),
  state: z.enum(statesOf(bookingTransitions)),
  bookedBy: words,
  askedAt: words,
});

const session = z.object({
  kind: z.literal('session'),
  id: words,
  edition: z.int(),
  state: z.enum(statesOf(sessionTransitions)),
  format: z.enum(sessionFormats),
  title: words,
  neighbourhood: words,
  place: words,
  online: z.boolean(),
  access: needs,
  languages: z.array(words),
  startsAt: words,
  endsAt: words,
  places: z.int(),
  bookings: z.array(booking),
  plannedBy: words,
  calendar: z.exactOptional(z.object({ event: words, joinUrl: z.exactOptional(words) })),
  reason: z.exactOptional(words),
});

const help = z.object({
  kind: z.literal('help'),
  id: words,
  to: z.union([z.object({ contact: words }), z.object({ application: words })]),
  helpKind: z.enum(helpKinds),
  minutes: z.int(),
  givenBy: words,
  givenAt: words,
  note: z.exactOptional(words),
});

const partner = z.object({
  kind: z.literal('partner'),
  id: words,
  name: words,
  partnerKind: z.enum(['organisation', 'person']),
  role: z.enum(partnerRoles),
  person: z.exactOptional(words),
  rates: z.object({ hourPence: z.int(), halfDayPence: z.int(), dayPence: z.int() }),
  adviceOfferedAt: z.exactOptional(words),
  active: z.boolean(),
});

const claim = z.object({
  kind: z.literal('claim'),
  id: words,
  partner: words,
  partnerName: words,
  workedOn: words,
  minutes: z.int(),
  halfDays: z.int(),
  days: z.int(),
  feePence: z.int(),
  expensesPence: z.int(),
  note: words,
  state: z.enum(statesOf(claimTransitions)),
  claimedBy: words,
  claimedAt: words,
  agreedBy: z.exactOptional(words),
  financeReference: z.exactOptional(words),
  paidAt: z.exactOptional(words),
  reason: z.exactOptional(words),
});

const counted = { id: words, round: words, neighbourhood: z.exactOptional(words), at: words };
const enquiry = z.object({ kind: z.literal('enquiry'), ...counted });
const start = z.object({ kind: z.literal('start'), ...counted, facts: groupFacts });

const details = json<OutreachEntry>(
  'Details',
  z.discriminatedUnion('kind', [contact, session, help, partner, claim, enquiry, start]),
  4,
);
const kind = text('Kind');
const partition = filled('Partition', { indexed: true });
const state = text('State');

function titleOf(entry: OutreachEntry): string {
  if (entry.kind === 'session') return entry.title;
  if (entry.kind === 'contact') return entry.groupName;
  if (entry.kind === 'partner') return entry.name;
  return entry.kind === 'claim' ? entry.partnerName : entryKey(entry.kind, entry.id);
}

/** Outreach in one list: seven kinds of entry, each with few rows a year, told apart by Kind. */
export const outreachList: ListSchema<OutreachEntry> = {
  name: 'Outreach',
  description:
    'Groups contacted, sessions and bookings, help, partners and their claims, and the counts of the reach funnel.',
  columns: withRowColumns([
    ...kind.definitions,
    ...partition.definitions,
    ...state.definitions,
    ...details.definitions,
  ]),
  write: (_key, entry) => ({
    Title: titleOf(entry),
    ...kind.write(entry.kind),
    ...partition.write(partitionOfEntry(entry)),
    ...state.write('state' in entry ? entry.state : ''),
    ...details.write(entry),
  }),
  read: (fields) => details.read(fields),
};
