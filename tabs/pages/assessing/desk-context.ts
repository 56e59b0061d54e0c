import type { ChestView } from '../../../core/founding/chest-view';
import type { ApplicationId } from '../../../core/kernel/ids';
import type { DeskAct, PanelDesk } from '../../../core/assessing/panel-view';
import type { Place } from '../../place';
import { isShown } from './order-rows';

/** What every part of the desk is given. */
export interface DeskProps {
  readonly chest: ChestView;
  readonly desk: PanelDesk;
}

/** What every part of one application's page is given. */
export interface ApplicationProps extends DeskProps {
  readonly application: ApplicationId;
}

export const deskSections = ['applications', 'meeting', 'members', 'agreeing'] as const;
export type DeskSection = (typeof deskSections)[number];

/** True when the server says that this viewer may do the act now. */
export function may(desk: PanelDesk, act: DeskAct): boolean {
  return desk.may.includes(act);
}

/** True when the viewer sits on the panel. */
export function isMember(desk: PanelDesk): boolean {
  return desk.rows.some((row) => !isShown(row) || row.own !== 'not-a-member');
}

/** The place of a part of the desk. */
export function sectionPlace({ chest, desk }: DeskProps, section: DeskSection): Place {
  return { page: 'panel', chest: chest.id, parts: [desk.progress.panel, section] };
}

/** The place of one application on the desk. */
export function applicationPlace({ chest, desk }: DeskProps, application: string): Place {
  return { page: 'panel', chest: chest.id, parts: [desk.progress.panel, 'applications', application] };
}
