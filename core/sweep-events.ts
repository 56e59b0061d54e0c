import { unchainedOf } from './chain-events';
import type { ChainIndex } from './chain-index';
import { completeTransfers } from './founding/complete-transfers';
import type { Actor } from './kernel/actor';
import { addMinutes, type Instant } from './kernel/dates';
import type { ChestEvent } from './kernel/event';
import { done, refuse, type Outcome } from './kernel/outcome';
import type { Ports } from './ports/ports';
import { workEvents, type WorkEventsPorts } from './work-events';

export type SweepEventsPorts = WorkEventsPorts & Pick<Ports, 'changedRows' | 'ledgers' | 'clock'>;

/** The head that holds how far the sweeper has read. It has no blocks. */
const sweepHead = 'sweep';

/** A write may land some while after its event's moment; what is younger than this is not said to be swept. */
const marginMinutes = 15;

/** What a sweep found and set right. */
export interface Swept {
  readonly read: number;
  readonly missed: number;
  readonly completedTransfers: number;
}

/**
 * Finds events whose announcement was lost, by what changed since the last sweep, and does what they ask for; finishes
 * transfers that broke off; then says up to when all is chained, so that rows may drop those events. For the timer, safe
 * to run twice: a sweep that dies begins again where the last whole one ended. Refuses not-allowed to people.
 */
export const sweepEvents =
  (ports: SweepEventsPorts, index: ChainIndex) =>
  async (actor: Actor): Promise<Outcome<Swept>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const sweptTo = addMinutes(ports.clock.now(), -marginMinutes);
    const head = await ports.eventChain.head(sweepHead);
    const { events, mark } = await ports.changedRows.since(head.mark ?? '');
    const missed = await unchainedOf(ports, index, events);
    if (missed.length > 0) await workEvents(ports, index)(missed);
    const transfers = await completeTransfers(ports)();
    if (!transfers.ok) return transfers;
    await sayWhatIsSwept(ports, events, sweptTo);
    // When another sweep was faster its mark stands, which is as good: both read to the end.
    if (mark !== head.mark) await ports.eventChain.moveHead(sweepHead, head, { sweptTo: '', mark });
    return done({
      read: events.length,
      missed: missed.length,
      completedTransfers: transfers.value.completed,
    });
  };

async function sayWhatIsSwept(
  ports: SweepEventsPorts,
  events: readonly ChestEvent[],
  sweptTo: Instant,
): Promise<void> {
  for (const chain of new Set(events.map((event) => event.chain))) {
    const head = await ports.eventChain.head(chain);
    // Losing this to a writer of the chain costs nothing: the next sweep says it.
    if (head.sweptTo < sweptTo) await ports.eventChain.moveHead(chain, head, { ...head, sweptTo });
  }
}
