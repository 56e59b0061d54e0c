import { chainEvents } from './chain-events';
import type { ChainIndex } from './chain-index';
import type { ChestEvent } from './kernel/event';
import type { Ports } from './ports/ports';
import { panelsToShow, pollsToShow, react, type ReactPorts, type RefusedReaction } from './react';

export type WorkEventsPorts = ReactPorts & Pick<Ports, 'eventChain' | 'channel'>;

/** What working on events came to. */
export interface WorkedEvents {
  /** How many the chains did not hold before. */
  readonly chained: number;
  readonly refused: readonly RefusedReaction[];
}

/**
 * What is done about events of rows already written: what they set off, then the chain, then what is shown outside. To
 * stand in the chain is the mark of being done, so that a process which dies in between loses nothing: the events come
 * again, from the outbox or the sweeper. Throws on a fault; the caller tries again.
 */
export const workEvents =
  (ports: WorkEventsPorts, index: ChainIndex) =>
  async (events: readonly ChestEvent[]): Promise<WorkedEvents> => {
    const refused = await react(ports)(events);
    const chained = await chainEvents(ports, index)(events);
    for (const [chest, part] of Map.groupBy(events, (event) => event.chest)) {
      for (const panel of await panelsToShow(ports, part)) await ports.channel.showPanel(chest, panel);
      for (const round of pollsToShow(part)) await ports.channel.showPoll(chest, round);
    }
    return { chained: chained.length, refused };
  };
