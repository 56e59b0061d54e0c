import { hasRole, inFundTeam, type Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { RoundView } from './round-view';

export type SeeRoundPorts = Pick<Ports, 'rounds'>;

/** A round with all its data, as it stands now, for the fund team and the chair. Refuses not-allowed and not-found. */
export const seeRound =
  (ports: SeeRoundPorts) =>
  async (actor: Actor, input: { readonly round: RoundId }): Promise<Outcome<RoundView>> => {
    if (!inFundTeam(actor) && !hasRole(actor, 'chair')) return refuse({ code: 'not-allowed' });
    const row = await ports.rounds.find(input.round);
    if (row === undefined) return refuse({ code: 'not-found' });
    const { method: _method, pots, ...round } = row.value;
    return done({
      ...round,
      version: row.version,
      pots: pots.map((pot) => ({ pot: pot.id, name: pot.name, neighbourhood: pot.neighbourhood })),
    });
  };
