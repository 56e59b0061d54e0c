import type { NeighbourhoodId, RoundId } from '../../kernel/ids';
import { keyOf } from '../../kernel/ids';
import type { Instant } from '../../kernel/dates';
import type { Row } from '../../kernel/row';
import type { Claim } from './claim';
import type { Contact } from './contact';
import type { GroupFacts } from './group-facts';
import type { Help } from './help';
import type { Partner } from './partner';
import type { Session } from './session';

/** Somebody asked about a round on the public site: counted, with no name. */
export interface Enquiry {
  readonly kind: 'enquiry';
  readonly id: string;
  readonly round: RoundId;
  readonly neighbourhood?: NeighbourhoodId;
  readonly at: Instant;
}

/** A draft was begun on the public site: counted under a mark that leads nowhere, with no name. */
export interface Start {
  readonly kind: 'start';
  readonly id: string;
  readonly round: RoundId;
  readonly neighbourhood?: NeighbourhoodId;
  readonly facts: GroupFacts;
  readonly at: Instant;
}

/** Everything that the Outreach list holds. */
export type OutreachEntry = Contact | Session | Help | Partner | Claim | Enquiry | Start;
export type OutreachKind = OutreachEntry['kind'];
export type EntryOf<Kind extends OutreachKind> = Extract<OutreachEntry, { readonly kind: Kind }>;

/** The key of an entry's row. */
export function entryKey(kind: OutreachKind, id: string): string {
  return keyOf(kind, id);
}

/** Entries are filed by kind and year, or round, so that no filter ever meets 5,000 rows. */
export function partitionOfEntry(entry: OutreachEntry): string {
  switch (entry.kind) {
    case 'contact':
      return yearPartition('contact', entry.contactedAt);
    case 'session':
      return yearPartition('session', entry.startsAt);
    case 'help':
      return yearPartition('help', entry.givenAt);
    case 'claim':
      return yearPartition('claim', entry.workedOn);
    case 'partner':
      return 'partner';
    case 'enquiry':
    case 'start':
      return roundPartition(entry.kind, entry.round);
  }
}

/** Where entries of a kind stand that were made in the year of this moment or day. */
export function yearPartition(kind: 'contact' | 'session' | 'help' | 'claim', moment: string): string {
  return `${kind}|${moment.slice(0, 4)}`;
}

/** Where a round's counts of a kind stand. */
export function roundPartition(kind: 'enquiry' | 'start', round: RoundId): string {
  return `${kind}|${round}`;
}

export function isOfKind<Kind extends OutreachKind>(
  entry: OutreachEntry,
  kind: Kind,
): entry is EntryOf<Kind> {
  return entry.kind === kind;
}

/** The rows of one kind among rows of several. */
export function rowsOfKind<Kind extends OutreachKind>(
  rows: readonly Row<OutreachEntry>[],
  kind: Kind,
): readonly Row<EntryOf<Kind>>[] {
  return rows.filter((row): row is Row<EntryOf<Kind>> => isOfKind(row.value, kind));
}
