import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Ports } from '../ports/ports';
import type { ChestView, RoundSummary } from './chest-view';
import type { Chest } from './chest';
import { listRounds } from './list-rounds';

export type SeeChestPorts = Pick<Ports, 'recent'>;

/**
 * One chest as this person sees it: its name, their roles, its areas, themes, categories and rounds. A chest that has
 * not been set up answers with `setUp: false` and nothing else. Refuses not-allowed to somebody without a role.
 */
export const seeChest =
  (ports: SeeChestPorts) =>
  async (actor: Actor): Promise<Outcome<ChestView>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const [chest, person, rounds] = await Promise.all([
      ports.recent.chest(),
      ports.recent.person(actor.key),
      listRounds(ports)(actor),
    ]);
    if (chest === undefined) return done(viewOfEmpty(actor));
    if (!rounds.ok) return rounds;
    const lastNeighbourhood = person?.value.neighbourhood;
    return done(present({ ...viewOf(actor, chest.value, rounds.value), lastNeighbourhood }));
  };

function viewOfEmpty(actor: Actor): ChestView {
  return {
    id: actor.chest,
    name: actor.chest,
    setUp: false,
    roles: actor.roles,
    neighbourhoods: [],
    themes: [],
    categories: [],
    rounds: [],
    helpContact: '',
  };
}

function viewOf(actor: Actor, chest: Chest, rounds: readonly RoundSummary[]): ChestView {
  return {
    id: chest.id,
    name: chest.name,
    setUp: true,
    roles: actor.roles,
    neighbourhoods: chest.neighbourhoods,
    themes: chest.themes,
    categories: chest.categories,
    rounds,
    helpContact: chest.helpContact,
  };
}
