import type { Application } from '../engaging/application';
import type { Round } from '../founding/round';
import type { RoundState } from '../founding/round-states';
import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId, PanelId, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { Panel } from './panel';
import { belongsTo } from './panel-application';

/**
 * The answer to somebody without a seat. The fund team may know that the panel exists; anybody else is answered as if
 * there were nothing there (attack cases TAB-05, CARD-01).
 */
export function noSeat(actor: Actor): Outcome<never> {
  return refuse({ code: inFundTeam(actor) ? 'not-on-panel' : 'not-found' });
}

/** The panel, and the application where it is this panel's. Both may be a minute old. Refuses not-found. */
export async function openApplication(
  ports: Pick<Ports, 'recent'>,
  panelId: PanelId,
  applicationId: ApplicationId,
): Promise<Outcome<{ readonly panel: Panel; readonly application: Application }>> {
  const [panel, application] = await Promise.all([
    ports.recent.panel(panelId),
    ports.recent.application(applicationId),
  ]);
  if (panel === undefined || application === undefined) return refuse({ code: 'not-found' });
  if (!belongsTo(application.value, panel.value)) return refuse({ code: 'not-found' });
  return done({ panel: panel.value, application: application.value });
}

/**
 * The round, when it is in one of these states; else the refusal round-closed. A remembered round that says no is read
 * again before anybody is turned away; one that says yes is enough, since the member's own seat is closed with it.
 */
export async function roundWhen(
  ports: Pick<Ports, 'recent' | 'rounds'>,
  id: RoundId,
  states: readonly RoundState[],
): Promise<Outcome<Round>> {
  const remembered = await ports.recent.round(id);
  if (remembered !== undefined && states.includes(remembered.value.state)) return done(remembered.value);
  const round = await ports.rounds.find(id);
  if (round === undefined) return refuse({ code: 'not-found' });
  return states.includes(round.value.state) ? done(round.value) : refuse({ code: 'round-closed' });
}
