import * as z from 'zod/mini';
import type { ChestEvent } from '../../core/kernel/event';
import { json, type Column } from './column';

const shape = z.object({
  id: z.string(),
  chest: z.string(),
  chain: z.string(),
  kind: z.string(),
  at: z.string(),
  filedAt: z.optional(z.string()),
  actor: z.string(),
  role: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** An event as it was written. Its kind may be newer than this release, so only the shape is checked. */
export const chestEvent = z.custom<ChestEvent>((value) => z.safeParse(shape, value).success);

// A ledger row of a busy meeting gathers some hundreds of events before they are chained.
const parts = 4;
const stored = json<readonly ChestEvent[]>('RowEvents', z.array(chestEvent), parts);

/** A row's events that the chain may not hold yet (law 6). None is an empty column. */
export const events: Column<readonly ChestEvent[]> = {
  definitions: stored.definitions,
  write: (value) =>
    value.length === 0
      ? Object.fromEntries(stored.definitions.map(({ name }) => [name, null]))
      : stored.write(value),
  read: (fields) =>
    stored.definitions.every(({ name }) => (fields[name] ?? '') === '') ? [] : stored.read(fields),
};
