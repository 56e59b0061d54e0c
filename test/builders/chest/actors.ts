import { systemActor, type Actor, type Role } from '../../../core/kernel/actor';

const chestId = 'havering';

/** A person of the sample chest, by what they may do. `who` tells several with the same role apart. */
export function actorAs(role: Role, who = role as string): Actor {
  return { kind: 'person', key: `tenant~${who}`, name: who, chest: chestId, roles: [role] };
}

/** Somebody of an allowed tenant whom the chest does not know. */
export const stranger: Actor = {
  kind: 'person',
  key: 'tenant~stranger',
  name: 'Stranger',
  chest: chestId,
  roles: [],
};

/** The product's own worker. */
export const worker: Actor = systemActor(chestId);
