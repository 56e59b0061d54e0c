import type { PersonView, SeatView } from '../../client/wire';
import { chestName, mainRole, personTitle, roleOrder, seatDoes, seatTitle } from './role-words';

/** One line of the list of people: somebody, and why they are in this part of it. */
export interface PersonLine {
  readonly person: PersonView;
  readonly title: string;
  readonly does: string;
}

/** A part of the list: one chest, or those who belong to several or to none. */
export interface PeopleGroup {
  readonly heading: string;
  readonly lines: readonly PersonLine[];
}

function rank(seat: SeatView | undefined): number {
  if (seat === undefined) return roleOrder.length;
  const place = roleOrder.indexOf(mainRole(seat));
  return seat.deputy === true ? place - 0.5 : place;
}

function matches(person: PersonView, words: string): boolean {
  const text = `${person.name} ${personTitle(person)}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function lineIn(chest: string) {
  return (person: PersonView): PersonLine => {
    const seat = person.seats.find((each) => each.chest === chest);
    const guest = person.isGuest ? ' · guest' : '';
    return {
      person,
      title: seat === undefined ? '' : `${seatTitle(seat)}${guest}`,
      does: seat === undefined ? '' : seatDoes(seat),
    };
  };
}

/**
 * People by chest and, within a chest, by role; those of several chests or none at the end.
 * @param words only people whose name, role or chest contains all of these
 */
export function groupPeople(people: readonly PersonView[], words: string): PeopleGroup[] {
  const found = people.filter((person) => matches(person, words.trim()));
  const chests = [...new Set(people.flatMap((person) => person.seats.map((seat) => seat.chest)))].toSorted();
  const groups = chests.map((chest) => ({
    heading: chestName(chest),
    lines: found
      .filter((person) => person.seats.length === 1 && person.seats[0]?.chest === chest)
      .toSorted((a, b) => rank(a.seats[0]) - rank(b.seats[0]))
      .map(lineIn(chest)),
  }));
  const others = found
    .filter((person) => person.seats.length !== 1)
    .map((person) => ({ person, title: personTitle(person), does: '' }));
  return [...groups, { heading: 'Several chests, or none', lines: others }].filter(
    ({ lines }) => lines.length > 0,
  );
}
