import type { Actor } from '../../../core/kernel/actor';
import { isLinkPerson, type ChestId } from '../../../core/kernel/ids';
import { tabDeadline } from '../../deadlines';
import { realClock } from '../../outside';
import type { OpenChest, Team } from '../compose';
import { nobodys, type PageOf } from './answer';
import type { LinkSession } from './session';

/** What the pages need of the app. */
export type LinkTeam = Pick<Team, 'chests' | 'config' | 'filing' | 'needLinks' | 'open'>;

/** A link worker on their page: their chest, opened for this request, and who they are there. */
export interface Visit {
  readonly open: OpenChest;
  readonly actor: Actor;
  readonly of: PageOf;
}

/** Where the pages stand, from configuration. */
export function originOf({ config }: Pick<Team, 'config'>): string {
  return new URL(config.tabOrigin).origin;
}

export function now(): string {
  return realClock.now();
}

/** Opens the chest of a session. Undefined for somebody who may no longer raise needs: the chest says so, not the cookie. */
export async function visitOf(team: LinkTeam, session: LinkSession): Promise<Visit | undefined> {
  const { chest, person } = session;
  if (!team.chests.includes(chest) || !isLinkPerson(person)) return undefined;
  const open = openFor(team, chest);
  const [actor, of] = await Promise.all([
    open.useCases.recogniseActor(chest, { key: person, name: '' }),
    pageOf(team, chest, open),
  ]);
  return actor.ok && actor.value.roles.includes('link-worker') ? { open, actor: actor.value, of } : undefined;
}

/** Whose page it is, for a chest that may not be one of ours or not be set up. */
export async function pageOf(team: LinkTeam, chest: string, opened?: OpenChest): Promise<PageOf> {
  if (!team.chests.includes(chest)) return nobodys;
  const found = (await (opened ?? openFor(team, chest)).recent.chest())?.value;
  return found === undefined ? nobodys : { fund: found.name, helpContact: found.helpContact };
}

export function openFor(team: LinkTeam, chest: ChestId): OpenChest {
  return team.open(chest, { action: 'link-page', deadlineMilliseconds: tabDeadline });
}
