import { fold } from '../../core/kernel/text';
import { editDistance, isNearly, slipsAllowed } from './edit-distance';

/** What a place's name came to. */
export type FoundPlace<Place> =
  | { readonly kind: 'one'; readonly place: Place }
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  | { readonly kind: 'none' };

/**
 * Finds a place by what was typed: its whole name, then its beginning, then whole words of it, then with slips of typing.
 * The first way that finds any is the one that counts.
 */
export function findPlace<Place extends { readonly name: string }>(
  typed: string,
  places: readonly Place[],
): FoundPlace<Place> {
  const wanted = fold(typed);
  if (wanted === '') return { kind: 'none' };
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.startsWith(wanted),
    (name) => ` ${wanted} `.includes(` ${name} `) || ` ${name} `.includes(` ${wanted} `),
    (name) => editDistance(wanted, name, slipsAllowed(name)) <= slipsAllowed(name),
    (name) => name.split(' ').every((word) => wanted.split(' ').some((other) => isNearly(other, word))),
    (name) =>
      name
        .split(' ')
        .some((word) => word.length > 3 && wanted.split(' ').some((other) => isNearly(other, word))),
  ];
  for (const isMeant of ways) {
    const found = places.filter((place) => isMeant(fold(place.name)));
    const [first, second] = found;
    if (first !== undefined) {
      return second === undefined ? { kind: 'one', place: first } : { kind: 'several', places: found };
    }
  }
  return { kind: 'none' };
}
