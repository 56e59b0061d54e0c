import type { OutreachEntry } from '../engaging/outreach/outreach-entry';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/**
 * Outreach: contacts, sessions, help, partners, claims and the counts of the reach funnel, in one list. The key is
 * `entryKey(kind, id)`; partitions are those of `partitionOfEntry`.
 */
export interface Outreach extends Rows<OutreachEntry> {
  /** Every entry of these partitions; their queries travel together. */
  inPartitions(partitions: readonly string[]): Promise<readonly Row<OutreachEntry>[]>;
}
