import { partitionOfEntry, type OutreachEntry } from '../../../core/engaging/outreach/outreach-entry';
import type { Outreach } from '../../../core/ports/outreach';
import { memoryRows } from './rows';
import type { MemoryState } from './state';

/** The Outreach list in memory. */
export function memoryOutreach(state: MemoryState): Outreach {
  const rows = memoryRows<OutreachEntry>('Outreach', state);
  return {
    ...rows,
    inPartitions: (partitions) => rows.where((entry) => partitions.includes(partitionOfEntry(entry))),
  };
}
