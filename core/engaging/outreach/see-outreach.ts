import { hasRole, requireRole, type Actor } from '../../kernel/actor';
import type { PersonKey } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import type { Row } from '../../kernel/row';
import type { Ports } from '../../ports/ports';
import type { Chest } from '../../founding/chest';
import { rowsOfKind, yearPartition, type OutreachEntry } from './outreach-entry';
import type { OutreachView, SessionView } from './outreach-view';
import { showClaim, showContact, showHelp, showPartner, showSession } from './show-outreach';

export type SeeOutreachPorts = Pick<Ports, 'recent' | 'outreach' | 'clock'>;

export interface SeeOutreachInput {
  /** «2025»: what was done in that year; without it, this year and the last, and sessions of the next. */
  readonly year?: string | undefined;
}

/**
 * Outreach: sessions to whoever has a part in it; contacts to those who talk with groups, how to reach them only to whoever
 * runs the fund or recorded them; help to the fund team; partners and claims to those who make, agree, pay or audit them.
 * Refuses not-allowed and not-set-up.
 */
export const seeOutreach =
  (ports: SeeOutreachPorts) =>
  async (actor: Actor, { year }: SeeOutreachInput): Promise<Outcome<OutreachView>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'link-worker', 'finance', 'approver', 'auditor');
    if (!allowed.ok) return allowed;
    const now = ports.clock.now();
    const [chest, rows] = await Promise.all([
      ports.recent.chest(),
      ports.outreach.inPartitions(partitionsFor(actor, now, year)),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const names = await namesIn(ports, rows);
    return done(viewOf(actor, chest.value, rows, names, now));
  };

function seesContacts(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'officer', 'link-worker', 'auditor');
}

function seesHelp(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'officer', 'auditor');
}

function seesClaims(actor: Actor): boolean {
  return hasRole(actor, 'lead', 'officer', 'finance', 'approver', 'auditor');
}

/** Only what this person may see is read. */
function partitionsFor(actor: Actor, now: string, year: string | undefined): readonly string[] {
  const current = Number(now.slice(0, 4));
  const years = year === undefined ? [String(current - 1), String(current)] : [year];
  const sessionYears = year === undefined ? [...years, String(current + 1)] : years;
  return [
    ...sessionYears.map((each) => yearPartition('session', each)),
    ...(seesContacts(actor) ? years.map((each) => yearPartition('contact', each)) : []),
    ...(seesHelp(actor) ? years.map((each) => yearPartition('help', each)) : []),
    ...(seesClaims(actor) ? [...years.map((each) => yearPartition('claim', each)), 'partner'] : []),
  ];
}

type Names = ReadonlyMap<PersonKey, string>;

/** The names of those who did outreach, as the chest knows them. */
async function namesIn(ports: SeeOutreachPorts, rows: readonly Row<OutreachEntry>[]): Promise<Names> {
  const keys = rows.flatMap(({ value }) =>
    value.kind === 'contact' ? [value.contactedBy] : value.kind === 'help' ? [value.givenBy] : [],
  );
  const people = await Promise.all([...new Set(keys)].map((key) => ports.recent.person(key)));
  return new Map(people.flatMap((row) => (row === undefined ? [] : [[row.key, row.value.name]])));
}

function viewOf(
  actor: Actor,
  chest: Chest,
  rows: readonly Row<OutreachEntry>[],
  names: Names,
  now: string,
): OutreachView {
  const nameOf = (key: PersonKey): string => names.get(key) ?? '';
  const contacts = rowsOfKind(rows, 'contact').toSorted((one, other) =>
    other.value.contactedAt.localeCompare(one.value.contactedAt),
  );
  const sessions = rowsOfKind(rows, 'session').map(({ value }) => showSession(chest, value));
  return present({
    sessions: inOrder(sessions, now),
    contacts: seesContacts(actor)
      ? contacts.map((row) => showContact(actor, chest, row, nameOf(row.value.contactedBy)))
      : undefined,
    help: seesHelp(actor) ? helpIn(rows, nameOf) : undefined,
    ...(seesClaims(actor) ? claimsIn(actor, rows) : {}),
  });
}

function helpIn(rows: readonly Row<OutreachEntry>[], nameOf: (key: PersonKey) => string) {
  const groups = new Map(rowsOfKind(rows, 'contact').map(({ value }) => [value.id, value.groupName]));
  return rowsOfKind(rows, 'help')
    .toSorted((one, other) => other.value.givenAt.localeCompare(one.value.givenAt))
    .map((row) => {
      const { to, givenBy } = row.value;
      const whom = 'contact' in to ? (groups.get(to.contact) ?? '') : to.application;
      return showHelp(row, whom, nameOf(givenBy));
    });
}

function claimsIn(
  actor: Actor,
  rows: readonly Row<OutreachEntry>[],
): Pick<OutreachView, 'partners' | 'claims'> {
  const partners = rowsOfKind(rows, 'partner');
  const byId = new Map(partners.map(({ value }) => [value.id, value]));
  const claims = rowsOfKind(rows, 'claim').toSorted((one, other) =>
    other.value.claimedAt.localeCompare(one.value.claimedAt),
  );
  return {
    partners: partners.map(showPartner).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    claims: claims.map((row) => showClaim(actor, row, byId.get(row.value.partner))),
  };
}

function inOrder(sessions: readonly SessionView[], now: string): readonly SessionView[] {
  const isToCome = ({ state, endsAt }: SessionView): boolean => state === 'planned' && endsAt >= now;
  const byStart = sessions.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const over = byStart.filter((session) => !isToCome(session)).toReversed();
  return [...byStart.filter(isToCome), ...over];
}
