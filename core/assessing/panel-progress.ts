import { inFundTeam, type Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { assembleProgress, isReleased, resultsOf } from './assemble-progress';
import { hiddenFrom, readPicture, withoutHidden, type PanelPicture } from './panel-picture';
import type { PanelProgress, PanelResult } from './panel-view';

export type PanelProgressPorts = Pick<Ports, 'recent' | 'decisions'>;

/**
 * How far a panel has come, for the shared card and anybody on the panel or in the fund team: counts only, outcomes only
 * once they are released, and for a member nothing of what they are excluded from. Reads may be a minute old. Refuses
 * not-found for everybody else.
 */
export const panelProgress =
  (ports: PanelProgressPorts) =>
  async (actor: Actor, input: { readonly panel: PanelId }): Promise<Outcome<PanelProgress>> => {
    const picture = await readPicture(ports.recent, input.panel);
    const seat = picture?.seats.find(({ value }) => value.member === actor.key)?.value;
    const mayKnow = actor.kind === 'system' || inFundTeam(actor) || seat !== undefined;
    if (picture === undefined || !mayKnow) return refuse({ code: 'not-found' });
    const visible = withoutHidden(picture, hiddenFrom(seat));
    return done(assembleProgress(visible, await readResults(ports, picture)));
  };

/** The released decisions; none, and no read, before release. */
export async function readResults(
  ports: Pick<Ports, 'decisions'>,
  picture: PanelPicture,
): Promise<readonly PanelResult[]> {
  const { state, id } = picture.round.value;
  return isReleased(state) ? resultsOf(picture, await ports.decisions.ofRound(id)) : [];
}
