import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { changeRound } from '../founding/change-round';
import { findRoundGaps, type RoundGapPorts } from '../founding/round-gaps';

export type EndAcceptancesPorts = RoundGapPorts & Pick<Ports, 'rounds' | 'clock'>;

/**
 * Moves every released round whose offers are all answered on to learning, for the timer: safe to run twice. What a
 * round teaches takes people, so they end it themselves. Refuses not-allowed to people, who move a round by hand.
 */
export const endAcceptances =
  (ports: EndAcceptancesPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly moved: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const released = (await ports.rounds.all()).filter((row) => row.value.state === 'released');
    let count = 0;
    for (const row of released) {
      const gaps = await findRoundGaps(ports, row.value, 'end-acceptances');
      if (gaps.length > 0) continue;
      const moved = await changeRound(ports, actor, row.key, 'end-acceptances', row.version);
      if (moved.ok) count += 1;
      else if (moved.refusal.code !== 'changed-since-opened') return moved;
    }
    return done({ moved: count });
  };
