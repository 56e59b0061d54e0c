import type { Instant } from '../kernel/dates';

/** A session as a calendar shows it. Times in UTC. `id` is the same for every change of the same session. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly place: string;
  readonly online: boolean;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Where an entry stands once it was put down; `joinUrl` where it is held online and the calendar made a meeting. */
export interface PutDown {
  readonly event: string;
  readonly joinUrl?: string;
}

/**
 * The fund's own calendar, where the tenant allows it; «off» means: offer the file and the link instead. A create that
 * is repeated makes one event. An event that somebody deleted by hand is made anew.
 */
export interface Calendar {
  put(entry: CalendarEntry, event: string | undefined): Promise<PutDown | 'off'>;
  remove(event: string): Promise<'removed' | 'off'>;
}

/** A calendar file that any calendar can open. `revision` rises with every change; `writtenAt` is UTC. */
export interface CalendarFiles {
  write(
    entry: CalendarEntry,
    written: { readonly at: Instant; readonly revision: number; readonly cancelled: boolean },
  ): Promise<string>;
}
