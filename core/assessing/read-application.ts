import type { ApplicationDetail } from '../engaging/application-view';
import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId, PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { readingOf } from '../engaging/describe-application';
import { mayRead } from './interest';
import { memberState } from './panel-application';
import { openApplication } from './panel-place';
import { mayChair } from './panel-roles';
import { seatKey } from './seat';

export type ReadApplicationPorts = Pick<Ports, 'recent' | 'seats'>;

export interface ReadApplicationInput {
  readonly panel: PanelId;
  readonly application: ApplicationId;
}

/**
 * An application in the group's own words: for members once they have declared, and for the fund team. Whoever sits on
 * the panel is first of all a member, so an excluded lead or chair is refused too. Refuses interest-first, conflicted
 * (with nothing of the application), and not-found for everybody else, as if it did not exist.
 */
export const readApplication =
  (ports: ReadApplicationPorts) =>
  async (actor: Actor, input: ReadApplicationInput): Promise<Outcome<ApplicationDetail>> => {
    const [opened, seat] = await Promise.all([
      openApplication(ports, input.panel, input.application),
      ports.seats.find(seatKey(input.panel, actor.key)),
    ]);
    if (!opened.ok) return opened;
    if (seat === undefined && !inFundTeam(actor)) return refuse({ code: 'not-found' });
    const allowed = seat === undefined ? done(true) : mayRead(seat.value.interests, input.application);
    if (!allowed.ok) return allowed;
    const { panel, application } = opened.value;
    const [chest, round] = await Promise.all([ports.recent.chest(), ports.recent.round(panel.round)]);
    if (chest === undefined || round === undefined) return refuse({ code: 'not-found' });
    const knows = inFundTeam(actor) || mayChair(actor, panel);
    const state = knows ? application.state : memberState(application.state);
    return done({ ...readingOf(chest.value, round.value, application), state });
  };
