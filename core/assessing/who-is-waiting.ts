import type { Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { authoriseOnPanel } from './authorise-panel';
import { findWaiting, isOpenForScores } from './find-waiting';
import { hiddenFrom, readPicture, withoutHidden } from './panel-picture';
import { runsMeeting } from './panel-roles';
import type { WaitingMember } from './panel-view';

export type WhoIsWaitingPorts = Pick<Ports, 'recent'>;

/**
 * Who has not finished scoring, for chair, deputy, lead and officer; nobody once scoring is closed. Counted without what
 * the viewer is excluded from. Refuses not-allowed and not-found.
 */
export const whoIsWaiting =
  (ports: WhoIsWaitingPorts) =>
  async (actor: Actor, input: { readonly panel: PanelId }): Promise<Outcome<readonly WaitingMember[]>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, runsMeeting);
    if (!allowed.ok) return allowed;
    const picture = await readPicture(ports.recent, input.panel);
    if (picture === undefined) return refuse({ code: 'not-found' });
    if (!isOpenForScores(picture)) return done([]);
    const own = picture.seats.find((seat) => seat.value.member === actor.key)?.value;
    return done(findWaiting(withoutHidden(picture, hiddenFrom(own))));
  };
