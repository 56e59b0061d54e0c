import { channels, type Channel } from '../../core/engaging/application';
import type { Instant } from '../../core/kernel/dates';
import { choice, filled, type Column } from './column';

/**
 * Applications written before groups could apply themselves lack some columns. They are read like this until they are
 * migrated, which puts the values in.
 */

const held = choice('Channel', channels);

/** How it came in. Staff entries were once marked as such, and came on paper. */
export const channelColumn: Column<Channel> = {
  ...held,
  read: (fields) => (fields['Channel'] === 'staff' ? 'paper' : held.read(fields)),
};

const received = filled('ReceivedAt');

/** When it came in: for older rows when the first version was frozen; a summary, which has no versions, says «long ago». */
export const receivedAtColumn: Column<Instant> = {
  ...received,
  read: (fields) =>
    (fields['ReceivedAt'] ?? '') === '' ? firstFrozen(fields['Versions']) : received.read(fields),
};

const longAgo: Instant = '1970-01-01T00:00:00.000Z';

function firstFrozen(versions: unknown): Instant {
  const [, first] = typeof versions === 'string' ? (/"frozenAt":"([^"]{24})"/.exec(versions) ?? []) : [];
  return first ?? longAgo;
}
