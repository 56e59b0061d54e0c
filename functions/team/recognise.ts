import type { Actor } from '../../core/kernel/actor';
import { personKey, type ChestId } from '../../core/kernel/ids';
import { done, refuse, type Outcome } from '../../core/kernel/outcome';
import type { ChestView } from '../../core/founding/chest-view';
import type { SignedIn } from './identity';
import type { Run, Team } from './compose';

/**
 * Who a verified person is in a chest. Somebody without a role there is answered as if the chest did not exist
 * (not-found), so that ids of another borough tell nothing. While a chest is not set up, the people whom the
 * configuration names for that may act as its lead.
 */
export async function recognise(
  team: Team,
  chest: ChestId,
  person: SignedIn,
  run: Run,
): Promise<Outcome<Actor>> {
  if (!team.chests.includes(chest)) return refuse({ code: 'not-found' });
  const key = personKey(person.tenantId, person.objectId);
  const known = await team.useCases(chest, run).recogniseActor(chest, { key, name: person.name });
  if (!known.ok) return known;
  if (known.value.roles.length > 0) return known;
  if (!maySetUp(team, key)) return refuse({ code: 'not-found' });
  const set = await team.ports(chest, run).recent.chest();
  return set === undefined ? done({ ...known.value, roles: ['lead'] }) : refuse({ code: 'not-found' });
}

function maySetUp(team: Team, key: string): boolean {
  return team.config.setUpPeople.some((person) => person.replace('|', '~') === key);
}

/** Every chest in which the person has a role, with who they are there. */
export async function chestsOf(team: Team, person: SignedIn, run: Run): Promise<readonly Actor[]> {
  const actors = await Promise.all(team.chests.map((chest) => recognise(team, chest, person, run)));
  return actors.flatMap((actor) => (actor.ok ? [actor.value] : []));
}

/** The chests that a person may see, each as they see it. */
export async function seeChests(
  team: Team,
  person: SignedIn,
  run: Run,
): Promise<Outcome<readonly ChestView[]>> {
  const actors = await chestsOf(team, person, run);
  const views = await Promise.all(actors.map((actor) => team.useCases(actor.chest, run).seeChest(actor)));
  return done(views.flatMap((view) => (view.ok ? [view.value] : [])));
}
