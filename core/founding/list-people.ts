import { requireRole, type Actor } from '../kernel/actor';
import { done, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { PersonView } from './round-view';

export type ListPeoplePorts = Pick<Ports, 'people'>;

/** The people of the chest by name, for those who run it and the auditor. */
export const listPeople =
  (ports: ListPeoplePorts) =>
  async (actor: Actor): Promise<Outcome<readonly PersonView[]>> => {
    const allowed = requireRole(actor, 'lead', 'officer', 'auditor');
    if (!allowed.ok) return allowed;
    const people = (await ports.people.all()).map(({ value, version }) => {
      const { key, name, organisation, roles, active } = value;
      return { key, name, organisation, roles, active, version };
    });
    return done(people.sort((left, right) => left.name.localeCompare(right.name, 'en-GB')));
  };
