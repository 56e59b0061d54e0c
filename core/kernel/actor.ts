import { refuse, type Outcome } from './outcome';
import type { ChestId, PersonKey } from './ids';

export const roles = [
  'lead',
  'officer',
  'finance',
  'approver',
  'link-worker',
  'panel-member',
  'chair',
  'auditor',
] as const;

/** What a person may do in one chest. Roles come from the chest's People list, never from the home tenant. */
export type Role = (typeof roles)[number];

/**
 * The verified person (or the product's own worker) on whose behalf a use case runs, with their roles in this chest.
 * It is made from a verified token, activity or link, never from a payload.
 */
export interface Actor {
  readonly kind: 'person' | 'system';
  readonly key: PersonKey;
  readonly name: string;
  readonly chest: ChestId;
  readonly roles: readonly Role[];
}

/** Who run the fund and may see outcomes and provisional figures before release. */
const fundTeamRoles: readonly Role[] = ['lead', 'officer', 'finance', 'approver', 'auditor'];

/** True when the actor has one of the roles. The worker acts only where `system` work is asked for by name. */
export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}

/** True for members of the fund team: lead, officer, finance, approver, auditor. */
export function inFundTeam(actor: Actor): boolean {
  return hasRole(actor, ...fundTeamRoles);
}

/** Refuses (not-allowed) an actor who has none of the roles. The first line of a use case. */
export function requireRole(actor: Actor, ...wanted: readonly Role[]): Outcome<Actor> {
  return hasRole(actor, ...wanted) ? { ok: true, value: actor } : refuse({ code: 'not-allowed' });
}

/** The product's own worker: timers, reactions, the sweeper. */
export function systemActor(chest: ChestId): Actor {
  return { kind: 'system', key: 'system', name: 'Community Chest', chest, roles: [] };
}
