import { refuse, type Outcome } from './outcome';
import type { ApplicationId, ChestId, PersonKey } from './ids';

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
 * It is made from a verified token, activity or link, never from a payload. An applicant has no role: they act by a
 * personal link or the form's own session, on one application, which is in their key.
 */
export interface Actor {
  readonly kind: 'person' | 'applicant' | 'system';
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

/** Whoever speaks for one application, by personal link. Their name and address stand in the application only. */
export function applicantActor(chest: ChestId, application: ApplicationId): Actor {
  return { kind: 'applicant', key: `applicant~${application}`, name: '', chest, roles: [] };
}

/** Refuses (not-allowed) everybody but the applicant of this application. The first line of an applicant's use case. */
export function requireApplicant(actor: Actor, application: ApplicationId): Outcome<Actor> {
  const isTheirs = actor.kind === 'applicant' && actor.key === `applicant~${application}`;
  return isTheirs ? { ok: true, value: actor } : refuse({ code: 'not-allowed' });
}
