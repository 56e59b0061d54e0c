import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { moveNeed } from './move-need';
import type { Need } from './need';

export type LapseNeedsPorts = Pick<Ports, 'needs' | 'clock'>;

const monthsUntouched = 12;

/** True for an accepted need that nobody joined or moved for twelve months. */
export function isOutOfDate(need: Need, now: Instant): boolean {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - monthsUntouched);
  return need.state === 'accepted' && (need.touchedAt ?? need.raisedAt) <= limit.toISOString();
}

/**
 * Marks accepted needs that nobody touched for a year as out of date, for the timer: safe to run twice. Somebody can
 * take one up again. Refuses not-allowed to people.
 */
export const lapseNeeds =
  (ports: LapseNeedsPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly lapsed: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const now = ports.clock.now();
    const rows = await ports.needs.search({ state: 'accepted' });
    const changes = rows
      .filter((row) => isOutOfDate(row.value, now))
      .flatMap((row) => {
        const moved = moveNeed(actor, now, row, 'lapse');
        return moved.ok ? [{ row, ...moved.value }] : [];
      });
    // One that somebody touched at this moment is not out of date any more.
    const saved = await ports.needs.saveMany(changes);
    return done({ lapsed: saved.filter((row) => row !== 'changed').length });
  };
