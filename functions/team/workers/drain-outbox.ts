import { app } from '@azure/functions';
import type { ChestEvent } from '../../../core/kernel/event';
import type { ChestId } from '../../../core/kernel/ids';
import type { DeadLetters } from '../../../core/ports/dead-letters';
import type { OutboxQueue, Taken } from '../../../core/ports/outbox';
import { log, logFault } from '../../log';

/** What the outbox worker needs. `work` chains the events of one chest and runs what they set off, at least once each. */
export interface OutboxWork {
  readonly outbox: Pick<OutboxQueue, 'take' | 'ring'>;
  readonly letters: Pick<DeadLetters, 'bury'>;
  readonly now: () => string;
  work(chest: ChestId, events: readonly ChestEvent[]): Promise<void>;
}

/** Announcements worked on together: some blocks of the chain, and one edit of a card. */
const mostTogether = 500;
const againSeconds = 30;
/** With a lease of four minutes this is about a day. */
const mostTries = 300;

/** Registers the worker that hears the outbox's bell on this queue. */
export function registerOutbox(bellQueue: string, work: () => OutboxWork): void {
  app.storageQueue('drain-outbox', {
    queueName: bellQueue,
    connection: 'STORAGE',
    handler: () => drainOutbox(work()),
  });
}

/** Empties the outbox. What cannot be done now stays there and is rung for again. */
export async function drainOutbox(given: OutboxWork): Promise<void> {
  for (;;) {
    const taken = await takeBurst(given);
    if (taken.length === 0) return;
    for (const [chest, part] of byChest(taken)) {
      const events = part.flatMap((one) => one.announcement.events);
      try {
        await given.work(chest, events);
        await Promise.all(part.map((one) => one.done()));
        log('outbox.done', { chest, count: events.length });
      } catch (fault) {
        // Not lost: the announcements become visible again when their lease ends, and the bell is rung for them.
        logFault('outbox.fault', fault, { chest, count: events.length });
        await giveUpOnOld(given, part);
        await given.outbox.ring(againSeconds);
        return;
      }
    }
    // What came meanwhile has a bell of its own. Chasing it would make a block, and a card, of every few events.
    if (taken.length < mostTogether) return;
  }
}

async function takeBurst({ outbox, letters, now }: OutboxWork): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  while (all.length < mostTogether) {
    const taken = await outbox.take(async (text) => {
      await letters.bury('outbox', text, 'not signed by us', now());
      log('queue.forged', { action: 'drain-outbox' });
    });
    if (taken.length === 0) break;
    all.push(...taken);
  }
  return all;
}

function byChest(taken: readonly Taken[]): ReadonlyMap<ChestId, readonly Taken[]> {
  return Map.groupBy(taken, (one) => one.announcement.chest);
}

async function giveUpOnOld({ letters, now }: OutboxWork, part: readonly Taken[]): Promise<void> {
  for (const one of part.filter(({ tries }) => tries > mostTries)) {
    await letters.bury('outbox', one.text, 'tried for a day', now());
    await one.done();
  }
}
