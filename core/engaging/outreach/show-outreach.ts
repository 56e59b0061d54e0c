import { hasRole, type Actor } from '../../kernel/actor';
import { present } from '../../kernel/present';
import type { Row } from '../../kernel/row';
import { areaName } from '../../developing/show-need';
import type { Chest } from '../../founding/chest';
import { placesLeft } from './bookings';
import { calendarLinkOf } from './calendar-entry';
import { claimTotal, type Claim } from './claim';
import type { Contact } from './contact';
import type { Help } from './help';
import type { ClaimView, ContactView, HelpView, PartnerView, SessionView } from './outreach-view';
import type { Partner } from './partner';
import type { Session } from './session';

/** A session as everybody with a part in outreach sees it. */
export function showSession(chest: Chest, session: Session): SessionView {
  const { kind: _kind, edition, plannedBy: _plannedBy, calendar, bookings, neighbourhood, ...rest } = session;
  return present({
    ...rest,
    version: edition,
    neighbourhood: areaName(chest, neighbourhood),
    neighbourhoodId: neighbourhood,
    left: placesLeft(session),
    waiting: bookings.filter(({ state }) => state === 'waiting').length,
    bookings: bookings.map(({ contact, groupName, places, state }) => ({
      contact,
      groupName,
      places,
      state,
    })),
    inCalendar: calendar !== undefined,
    joinUrl: calendar?.joinUrl,
    calendarLink: calendarLinkOf(session),
  });
}

/** A contact; how to reach them and what they said of themselves only to whoever runs the fund or recorded them. */
export function showContact(
  actor: Actor,
  chest: Chest,
  { value, version }: Row<Contact>,
  contactedBy: string,
): ContactView {
  const { kind: _kind, facts, reachable, neighbourhood, ...rest } = value;
  const mine = value.contactedBy === actor.key;
  const shown = {
    ...rest,
    version,
    contactedBy,
    mine,
    neighbourhood: areaName(chest, neighbourhood),
    neighbourhoodId: neighbourhood,
  };
  return mine || hasRole(actor, 'lead', 'officer') ? present({ ...shown, facts, reachable }) : shown;
}

/** Help, with the name of who had it. */
export function showHelp({ value }: Row<Help>, to: string, givenBy: string): HelpView {
  const { id, helpKind, minutes, givenAt, note } = value;
  return present({ id, to, helpKind, minutes, givenBy, givenAt, note });
}

/** A partner with the agreed rates. */
export function showPartner({ value, version }: Row<Partner>): PartnerView {
  const { kind: _kind, adviceOfferedAt, ...rest } = value;
  return { ...rest, version, adviceOffered: adviceOfferedAt !== undefined };
}

/** A claim, and whether this person has a part in it. */
export function showClaim(
  actor: Actor,
  { value, version }: Row<Claim>,
  partner: Partner | undefined,
): ClaimView {
  const {
    kind: _kind,
    claimedBy,
    claimedAt: _claimedAt,
    agreedBy: _agreedBy,
    paidAt: _paidAt,
    ...rest
  } = value;
  const mine = claimedBy === actor.key || partner?.person === actor.key;
  return { ...rest, version, mine, totalPence: claimTotal(value) };
}
