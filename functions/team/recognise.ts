import type { Actor } from '../../core/kernel/actor';
import { personKey } from '../../core/kernel/ids';
import { done, refuse, type Outcome } from '../../core/kernel/outcome';
import type { ChestView } from '../../core/founding/chest-view';
import type { SignedIn } from './identity';
import { logFault } from '../log';
import type { OpenChest, Run, Team } from './compose';

/**
 * Who a verified person is in a chest. Somebody without a role there is answered as if the chest did not exist
 * (not-found), so that ids of another borough tell nothing. While a chest is not set up, the people whom the
 * configuration names for that may act as its lead.
 */
export async function recognise(
  { config }: Pick<Team, 'config'>,
  { chest, recent, useCases }: OpenChest,
  person: SignedIn,
): Promise<Outcome<Actor>> {
  const key = personKey(person.tenantId, person.objectId);
  const known = await useCases.recogniseActor(chest, { key, name: person.name });
  if (!known.ok || known.value.roles.length > 0) return known;
  const maySetUp = config.setUpPeople.some((named) => named.replace('|', '~') === key);
  const isSetUp = !maySetUp || (await recent.chest()) !== undefined;
  return isSetUp ? refuse({ code: 'not-found' }) : done({ ...known.value, roles: ['lead'] });
}

/** A chest that the person has a role in, opened for this run, and who they are there. */
export interface Membership {
  readonly open: OpenChest;
  readonly actor: Actor;
}

/**
 * Every chest in which the person has a role. A chest whose record cannot be read does not stand in the way of others; if
 * the person has a role in none of the others, its fault is thrown.
 */
export async function membershipsOf(team: Team, person: SignedIn, run: Run): Promise<readonly Membership[]> {
  const opened = team.chests.map((chest) => team.open(chest, run));
  const recognised = await Promise.allSettled(opened.map((open) => recognise(team, open, person)));
  const memberships: Membership[] = [];
  const faults: unknown[] = [];
  for (const [index, open] of opened.entries()) {
    const found = recognised[index];
    if (found?.status === 'rejected') {
      logFault('recognise.fault', found.reason, { chest: open.chest });
      faults.push(found.reason);
    } else if (found?.value.ok === true) memberships.push({ open, actor: found.value.value });
  }
  if (memberships.length === 0 && faults.length > 0) throw faults[0];
  return memberships;
}

/** The chests that a person may see, each as they see it. */
export async function seeChests(
  team: Team,
  person: SignedIn,
  run: Run,
): Promise<Outcome<readonly ChestView[]>> {
  const memberships = await membershipsOf(team, person, run);
  const views = await Promise.all(memberships.map(({ open, actor }) => open.useCases.seeChest(actor)));
  return done(views.flatMap((view) => (view.ok ? [view.value] : [])));
}
