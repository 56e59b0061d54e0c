import { inFundTeam, type Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { Panel } from './panel';

/**
 * The panel, when the actor may do this with it. Whoever sits on it, and the fund team, are told not-allowed; everybody
 * else not-found, as if there were no such panel.
 */
export async function authoriseOnPanel(
  ports: Pick<Ports, 'recent'>,
  actor: Actor,
  id: PanelId,
  may: (actor: Actor, panel: Panel) => boolean,
): Promise<Outcome<Panel>> {
  const panel = await ports.recent.panel(id);
  if (panel === undefined) return refuse({ code: 'not-found' });
  if (may(actor, panel.value)) return done(panel.value);
  const seats = await ports.recent.seats(id);
  const knows = inFundTeam(actor) || seats.some((seat) => seat.value.member === actor.key);
  return refuse({ code: knows ? 'not-allowed' : 'not-found' });
}
