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

/** An announcement taken out to be acted on. */
export interface Taken {
  readonly announcement: Announcement;
  readonly tries: number;
  /** The message as it stood in the queue, for the dead letters. */
  readonly text: string;
  done(): Promise<void>;
}

/** The outbox as the worker sees it. */
export interface OutboxQueue extends Outbox {
  /** Takes up to 32 announcements; empty when none is visible. Forged ones are handed to `reject` and removed. */
  take(reject: (text: string) => Promise<void>): Promise<readonly Taken[]>;
  /** How many announcements wait or are being worked on. */
  waiting(): Promise<number>;
  /** Rings for the worker, heard after so many seconds. */
  ring(delaySeconds: number): Promise<void>;
}
