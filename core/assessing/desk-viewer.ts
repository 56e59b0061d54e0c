import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId } from '../kernel/ids';
import { counts } from './interest';
import type { Panel } from './panel';
import { mayChair, runsMeeting } from './panel-roles';
import type { Seat } from './seat';

/** Who looks at the desk, and so what may be on it. */
export interface DeskViewer {
  readonly actor: Actor;
  readonly seat?: Seat;
  /** Chair, deputy, lead, officer: they see who is here, quorum and tally. */
  readonly runsMeeting: boolean;
  /** Fund team, chair, deputy: they see what was decided before the groups are told. */
  readonly knowsOutcomes: boolean;
}

/** The viewer of a panel's desk. */
export function deskViewer(actor: Actor, panel: Panel, seat: Seat | undefined): DeskViewer {
  return {
    actor,
    ...(seat === undefined ? {} : { seat }),
    runsMeeting: runsMeeting(actor, panel),
    knowsOutcomes: inFundTeam(actor) || mayChair(actor, panel),
  };
}

/**
 * True when the viewer may see inside an application's scores and votes at all. Whoever sits on the panel must have said
 * first that they are not excluded, whatever else they are: a lead or a chair with a connection is in the way like anybody.
 */
export function seesInside(viewer: DeskViewer, application: ApplicationId): boolean {
  return viewer.seat === undefined ? viewer.knowsOutcomes : counts(viewer.seat.interests, application);
}
