import type { ChestEvent } from '../../../core/kernel/event';
import type { Ports } from '../../../core/ports/ports';
import { calendarFile } from '../../../documents/calendar-file';
import { readCountGrid } from '../../../documents/read-count-grid';
import { readGrantRows } from '../../../documents/read-grant-rows';
import { memoryCalendar, type MemoryCalendar } from './calendar';
import { testClock, type TestClock } from './clock';
import { memoryLinks, type MemoryLinks } from './links';
import { memoryFiling, type MemoryFiling } from './filing';
import { seededIds } from './ids';
import { memoryChannel, memoryMail, memoryReminders, type MemoryChannel, type MemoryMail } from './outside';
import { memoryPublicSide, type MemoryPublicSide } from './public-side';
import { memoryRecent } from './recent';
import { memoryRecord } from './record';
import type { MemoryOptions } from './state';

/** Every port in memory, with what tests look at: the clock to move, events announced, letters, commands waiting. */
export interface MemoryPorts extends Ports {
  readonly clock: TestClock;
  readonly filing: MemoryFiling;
  readonly mail: MemoryMail;
  readonly publicSide: MemoryPublicSide;
  readonly needPages: { readonly links: MemoryLinks; readonly origin: string };
  readonly calendar: MemoryCalendar;
  readonly channel: MemoryChannel;
  /** Events in the order they were written. */
  readonly announced: readonly ChestEvent[];
}

/** All ports in memory for one chest: an empty record, a fixed clock, seeded ids. */
export function memoryPorts(options: MemoryOptions & { readonly seed?: number } = {}): MemoryPorts {
  const announced: ChestEvent[] = [];
  const announce = async (events: readonly ChestEvent[]): Promise<void> => {
    announced.push(...events);
    await options.announce?.(events);
  };
  const record = memoryRecord({ ...options, announce });
  return {
    ...record,
    recent: memoryRecent(record),
    clock: testClock(),
    ids: seededIds(options.seed),
    filing: memoryFiling(),
    mail: memoryMail(),
    calendar: memoryCalendar(),
    calendarFiles: { write: async (entry, written) => calendarFile(entry, written) },
    channel: memoryChannel(),
    reminders: memoryReminders(),
    countFiles: { read: readCountGrid },
    grantFiles: { read: async (format, content) => readGrantRows(format, content) },
    publicSide: memoryPublicSide(),
    needPages: { links: memoryLinks(), origin: 'https://team.example' },
    announced,
  };
}
