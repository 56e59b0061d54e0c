import { personKey, type ChestId } from '../../core/kernel/ids';
import { roles as knownRoles, type Actor, type Role } from '../../core/kernel/actor';
import { slug } from '../../core/kernel/text';
import { samplePeople, type Person } from '../people';

/** Somebody of the sample as the chest knows them. */
export interface CastMember {
  readonly actor: Actor;
  readonly category?: string;
  readonly deputy: boolean;
}

/** Everybody with a role in a chest, by role. */
export interface Cast {
  readonly everybody: readonly CastMember[];
  one(role: Role): Actor;
  /** Panel members, the chair and the deputy among them. */
  readonly panel: readonly CastMember[];
}

function memberOf(person: Person, chest: ChestId): readonly CastMember[] {
  return person.seats
    .filter((seat) => seat.chest === chest)
    .map((seat) => ({
      actor: {
        kind: 'person',
        key: personKey(person.tenantId, person.objectId),
        name: person.name,
        chest,
        roles: knownRoles.filter((role) => seat.roles.includes(role)),
      },
      ...(seat.category === undefined ? {} : { category: slug(seat.category) }),
      deputy: seat.deputy === true,
    }));
}

/** The sample's people in one chest. Throws when a role that the story needs is not filled. */
export function castOf(chest: ChestId): Cast {
  // Whoever leads several chests comes last, so that each chest's own lead plays its story.
  const people = samplePeople.toSorted((left, right) => left.seats.length - right.seats.length);
  const everybody = people.flatMap((person) => memberOf(person, chest));
  return {
    everybody,
    panel: everybody.filter(({ category }) => category !== undefined),
    one(role) {
      const found = everybody.find(({ actor }) => actor.roles.includes(role));
      if (found === undefined) throw new Error(`Nobody in the sample of ${chest} is a ${role}.`);
      return found.actor;
    },
  };
}
