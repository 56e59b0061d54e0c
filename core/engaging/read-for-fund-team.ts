import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { readingOf } from './application-reading';
import type { ApplicationDetail } from './application-view';

export type ReadForFundTeamPorts = Pick<Ports, 'recent' | 'applications' | 'seats'>;

/**
 * An application with its answers and its own state, for the fund team. Somebody of the team who also sits on a panel
 * and is excluded is refused (conflicted), and one who has a seat there but has not declared first declares
 * (interest-first): a role elsewhere opens nothing that the seat closes.
 */
export const readForFundTeam =
  (ports: ReadForFundTeamPorts) =>
  async (
    actor: Actor,
    input: { readonly application: ApplicationId },
  ): Promise<Outcome<ApplicationDetail>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [chest, row, seats] = await Promise.all([
      ports.recent.chest(),
      ports.applications.find(input.application),
      ports.seats.ofMember(actor.key),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    const seat = seats.find((held) => held.value.panel === row.value.panel);
    const level = seat?.value.interests[input.application];
    if (seat !== undefined && level === undefined) return refuse({ code: 'interest-first' });
    if (level === 'excluded') return refuse({ code: 'conflicted' });
    const round = await ports.recent.round(row.value.round);
    if (round === undefined) return refuse({ code: 'not-found' });
    return done({ ...readingOf(row.value, chest.value, round.value), state: row.value.state });
  };
