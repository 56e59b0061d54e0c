import type { Actor } from '../kernel/actor';
import type { NeedId, NeighbourhoodId, ThemeId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { moveNeed } from './move-need';
import type { Need } from './need';
import type { NeedEvent } from './need-states';

export type FollowNeedsPorts = Pick<Ports, 'needs' | 'clock'>;

/** Needs of one theme, in one area or in all, as far as a round's priority names them. */
export interface NeedsInRound {
  readonly theme: ThemeId;
  readonly neighbourhood?: NeighbourhoodId;
  readonly named: readonly NeedId[];
}

const mostPasses = 5;

/**
 * Moves the needs behind a priority on, as applications and awards come in or the round ends: those that the event fits
 * move, the rest stay. Run as a reaction, so it is safe to repeat; throws when others keep changing the same needs.
 */
export const followNeeds =
  (ports: FollowNeedsPorts) =>
  async (actor: Actor, event: NeedEvent, { named, ...search }: NeedsInRound): Promise<void> => {
    const isNamed = new Set(named);
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const rows = (await ports.needs.search(search)).filter((row) => isNamed.has(row.key));
      const changes = changesFor(ports, actor, event, rows);
      if (changes.length === 0) return;
      const saved = await ports.needs.saveMany(changes);
      if (!saved.includes('changed')) return;
    }
    throw new Error(`needs of the theme ${search.theme} keep changing`);
  };

function changesFor(ports: FollowNeedsPorts, actor: Actor, event: NeedEvent, rows: readonly Row<Need>[]) {
  const at = ports.clock.now();
  return rows.flatMap((row) => {
    const moved = moveNeed(actor, at, row, event);
    return moved.ok ? [{ row, ...moved.value }] : [];
  });
}
