import type { Actor } from '../kernel/actor';
import type { ChestId, PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';

export type RecogniseActorPorts = Pick<Ports, 'recent'>;

/** Who somebody is by a verified token or activity, before the chest has said what they may do. */
export interface Identity {
  readonly key: PersonKey;
  readonly name: string;
}

/**
 * The actor that a verified person is in this chest. Somebody whom the chest does not know has no roles in it, whatever
 * they may do elsewhere; somebody whom it has made inactive is refused (not-allowed). Reads may be a minute old.
 */
export const recogniseActor =
  (ports: RecogniseActorPorts) =>
  async (chest: ChestId, identity: Identity): Promise<Outcome<Actor>> => {
    const person = (await ports.recent.person(identity.key))?.value;
    if (person === undefined) return done({ kind: 'person', ...identity, chest, roles: [] });
    if (!person.active) return refuse({ code: 'not-allowed' });
    return done({ kind: 'person', key: identity.key, name: person.name, chest, roles: person.roles });
  };
