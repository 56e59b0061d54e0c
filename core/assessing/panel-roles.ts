import { hasRole, type Actor } from '../kernel/actor';
import type { Panel } from './panel';

/** True for the panel's own chair. The role «chair» alone, of another panel, is not enough. */
export function isChair(actor: Actor, panel: Panel): boolean {
  return actor.key === panel.chair;
}

/** True for the chair and the deputy. */
export function mayChair(actor: Actor, panel: Panel): boolean {
  return isChair(actor, panel) || actor.key === panel.deputy;
}

/** True for those who run the meeting: chair, deputy, lead, officer. */
export function runsMeeting(actor: Actor, panel: Panel): boolean {
  return mayChair(actor, panel) || hasRole(actor, 'lead', 'officer');
}
