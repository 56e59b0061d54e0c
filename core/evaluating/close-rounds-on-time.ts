import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { changeRound } from '../founding/change-round';

export type CloseRoundsOnTimePorts = Pick<Ports, 'rounds' | 'clock'>;

/**
 * Closes every open round whose closing time has come, for the timer: safe to run twice or late. A round that a person
 * moved at the same moment is left to its new state. Refuses not-allowed to people, who close a round themselves.
 */
export const closeRoundsOnTime =
  (ports: CloseRoundsOnTimePorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly closed: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const now = ports.clock.now();
    const due = (await ports.rounds.all()).filter(
      (row) => row.value.state === 'open' && row.value.dates.closesAt <= now,
    );
    let closed = 0;
    for (const row of due) {
      const moved = await changeRound(ports, actor, row.key, 'close', row.version);
      if (moved.ok) closed += 1;
      else if (moved.refusal.code !== 'changed-since-opened') return moved;
    }
    return done({ closed });
  };
