import type { Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import type { Ports } from '../ports/ports';
import { moveApplication } from './move-application';

export type SendToScoringPorts = Pick<Ports, 'applications' | 'clock'>;

const mostPasses = 5;

/**
 * Sends every eligible application of a round to its panel, when the round begins to be scored. Run as a reaction, so it
 * is safe to repeat; throws when others keep changing the same rows, and is then run again.
 */
export const sendToScoring =
  (ports: SendToScoringPorts) =>
  async (actor: Actor, round: RoundId): Promise<void> => {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const rows = await ports.applications.ofRound(round);
      const at = ports.clock.now();
      const changes = rows.flatMap((row) => {
        if (row.value.state !== 'eligible') return [];
        const moved = moveApplication(actor, at, row, 'send-to-scoring');
        return moved.ok ? [{ row, ...moved.value }] : [];
      });
      const saved = await ports.applications.saveMany(changes);
      if (!saved.includes('changed')) return;
    }
    throw new Error(`applications of round ${round} keep changing`);
  };
