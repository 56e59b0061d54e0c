import type { PersonView, SeatView } from '../../client/wire';

interface RoleWords {
  readonly title: string;
  readonly does: string;
}

const roleWords: Readonly<Record<string, RoleWords>> = {
  lead: { title: 'Programme lead', does: 'Opens rounds, watches the money, tells the groups' },
  officer: { title: 'Fund officer', does: 'Takes applications in and readies the panel' },
  finance: { title: 'Finance', does: 'Records payments and keeps the figures straight' },
  approver: { title: 'Approver', does: 'Agrees what the panel decided' },
  chair: { title: 'Panel chair', does: 'Runs the agenda, reveals and decides' },
  'panel-member': { title: 'Panel member', does: 'Scores applications and votes' },
  'link-worker': { title: 'Link worker', does: 'Raises needs met in social prescribing' },
  auditor: { title: 'Auditor', does: 'Reads everything, changes nothing' },
};

/** The order in which roles are listed: those who run the fund, the panel, then everyone around it. */
export const roleOrder: readonly string[] = [
  'lead',
  'officer',
  'finance',
  'approver',
  'chair',
  'panel-member',
  'link-worker',
  'auditor',
];

/** The role that best says why somebody is in a chest: the first in the list's order. */
export function mainRole(seat: SeatView): string {
  return roleOrder.find((role) => seat.roles.includes(role)) ?? seat.roles[0] ?? '';
}

/** A seat in a few words: the role, and for the panel which voice they bring. */
export function seatTitle(seat: SeatView): string {
  const title = seat.deputy === true ? 'Deputy chair' : (roleWords[mainRole(seat)]?.title ?? mainRole(seat));
  return seat.category === undefined ? title : `${title} · ${seat.category}`;
}

/** What somebody in this seat does with the app. */
export function seatDoes(seat: SeatView): string {
  return roleWords[mainRole(seat)]?.does ?? '';
}

/** A person in one line, over all their chests. */
export function personTitle(person: PersonView): string {
  if (person.seats.length === 0) return 'No part in any chest';
  const guest = person.isGuest ? ' · guest' : '';
  const titles = [...new Set(person.seats.map(seatTitle))].map((title) => {
    const chests = person.seats
      .filter((seat) => seatTitle(seat) === title)
      .map((seat) => chestName(seat.chest));
    return `${title}, ${chests.join(' and ')}`;
  });
  return `${titles.join('; ')}${guest}`;
}

/** A chest's id as a name. */
export function chestName(chest: string): string {
  return chest.charAt(0).toUpperCase() + chest.slice(1);
}
