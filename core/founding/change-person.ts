import { requireRole, type Actor, type Role } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import type { PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Row, Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Person } from './person';

export type ChangePersonPorts = Pick<Ports, 'people' | 'clock'>;

export interface ChangePersonInput {
  readonly person: PersonKey;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** The version that was shown; 0 for somebody new. */
  readonly version: number;
}

/**
 * Adds a person to the chest or changes what they may do, by a lead. Refuses changed-since-opened when somebody changed
 * them meanwhile, and invalid-input when a lead would shut themselves out: another lead has to do that.
 */
export const changePerson =
  (ports: ChangePersonPorts) =>
  async (actor: Actor, input: ChangePersonInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    if (input.person === actor.key && !(input.active && input.roles.includes('lead'))) {
      return refuse(invalid('roles', 'not-a-choice'));
    }
    const row = await ports.people.find(input.person);
    const value = personOf(input, row?.value);
    if (row === undefined) {
      const created = await ports.people.create(input.person, value, [changed(ports, actor, input, 1)]);
      return sameOrChanged(created.row, value);
    }
    if (isSame(row.value, value)) return done({ version: row.version });
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const saved = await ports.people.save(row, value, [changed(ports, actor, input, row.version + 1)]);
    return saved === 'changed'
      ? refuse({ code: 'changed-since-opened', version: row.version + 1 })
      : done({ version: saved.version });
  };

function personOf(input: ChangePersonInput, before: Person | undefined): Person {
  const { person: key, name, organisation, roles, active } = input;
  const { neighbourhood, email } = before ?? {};
  return present({ key, name, organisation, roles: [...new Set(roles)], active, neighbourhood, email });
}

function isSame(left: Person, right: Person): boolean {
  return hashOf(left) === hashOf(right);
}

function sameOrChanged(row: Row<Person>, value: Person): Outcome<Saved> {
  return isSame(row.value, value)
    ? done({ version: row.version })
    : refuse({ code: 'changed-since-opened', version: row.version });
}

function changed(ports: ChangePersonPorts, actor: Actor, input: ChangePersonInput, version: number) {
  const facts = { person: input.person, roles: input.active ? input.roles.join(' ') : '' };
  const about = [input.person, version];
  return newEvent(actor, ports.clock.now(), { kind: 'person-changed', chain: 'chest', about, facts });
}
