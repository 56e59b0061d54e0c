import type { ChestEvent } from '../kernel/event';
import type { ChestId } from '../kernel/ids';

/** Events of rows already written, waiting for their effects: chain, reactions, shared cards, letters. */
export interface Announcement {
  readonly chest: ChestId;
  readonly events: readonly ChestEvent[];
}

/** Where writers announce events. Losing an announcement loses nothing: the sweeper finds the row. */
export interface Outbox {
  announce(announcement: Announcement): Promise<void>;
}
