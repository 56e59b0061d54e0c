import { hasRole, inFundTeam, type Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { resolveForm } from './resolve-form';
import type { RoundView } from './round-view';

export type SeeRoundPorts = Pick<Ports, 'rounds' | 'recent'>;

/** A round with all its data, as it stands now, for the fund team and the chair. Refuses not-allowed and not-found. */
export const seeRound =
  (ports: SeeRoundPorts) =>
  async (actor: Actor, input: { readonly round: RoundId }): Promise<Outcome<RoundView>> => {
    if (!inFundTeam(actor) && !hasRole(actor, 'chair')) return refuse({ code: 'not-allowed' });
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.rounds.find(input.round)]);
    if (chest === undefined || row === undefined) return refuse({ code: 'not-found' });
    const { method: _method, latePasses: _passes, pots, ...round } = row.value;
    return done({
      ...round,
      form: resolveForm(round.form, chest.value, row.value),
      version: row.version,
      pots: pots.map((pot) => ({ pot: pot.id, name: pot.name, neighbourhood: pot.neighbourhood })),
    });
  };
