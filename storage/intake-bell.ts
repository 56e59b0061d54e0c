import type { ChestId } from '../core/kernel/ids';
import type { StorageAccount } from './account';

/** What the team worker listens to, in the public site's account. */
export const intakeBellQueue = 'intakebell';

/** Rings for the team worker: something waits in the Intake list of a chest. Only a hint, so it needs no signature. */
export interface IntakeBell {
  ring(chest: ChestId): Promise<void>;
}

/** Whoever puts something down within this time is heard with one ring. */
const burstSeconds = 2;

/** Opens the bell. `now` is in milliseconds. */
export function openIntakeBell(account: StorageAccount, now: () => number): IntakeBell {
  const rungUntil = new Map<ChestId, number>();
  return {
    async ring(chest) {
      if (now() < (rungUntil.get(chest) ?? 0)) return;
      // Heard after the burst, so what comes in its first half is in time for this ring.
      rungUntil.set(chest, now() + (burstSeconds / 2) * 1000);
      const text = Buffer.from(JSON.stringify({ chest }), 'utf8').toString('base64');
      try {
        const queue = await account.queue(intakeBellQueue);
        await queue.sendMessage(text, { visibilityTimeout: burstSeconds });
      } catch (fault) {
        rungUntil.delete(chest);
        throw fault;
      }
    },
  };
}
