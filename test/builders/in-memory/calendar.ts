import type { Calendar, CalendarEntry } from '../../../core/ports/calendar';

/** A calendar in memory, with what stands in it. */
export interface MemoryCalendar extends Calendar {
  readonly events: Map<string, CalendarEntry>;
}

/** A calendar that keeps its events; `allowed: false` is a tenant that gives the product no calendar. */
export function memoryCalendar(allowed = true): MemoryCalendar {
  const events = new Map<string, CalendarEntry>();
  return {
    events,
    async put(entry, event) {
      if (!allowed) return 'off';
      const id = event !== undefined && events.has(event) ? event : `event-${entry.id}`;
      events.set(id, entry);
      return entry.online ? { event: id, joinUrl: `https://meet.example/${entry.id}` } : { event: id };
    },
    async remove(event) {
      if (!allowed) return 'off';
      events.delete(event);
      return 'removed';
    },
  };
}
