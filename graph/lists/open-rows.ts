import type { ChestEvent } from '../../core/kernel/event';
import type { Instant } from '../../core/kernel/dates';
import type { Rows } from '../../core/ports/rows';
import type { Session } from '../gate/session';
import type { ListSchema } from '../schema/list';
import type { Chained } from './chained';
import { openReading, type Place, type Reading } from './reading';
import { pendingCreate, pendingSave, type Pending, type WritingContext } from './writing';

/** What the lists of one chest share: its site, a session, and where written events are announced. */
export interface ListContext extends Place {
  readonly chained: Chained;
  /** Told of events once their row is written. Never throws: the sweeper finds what was not announced. */
  readonly announce: (events: readonly ChestEvent[]) => Promise<void>;
  /** Stands in a run whose clock is behind: the real moment (UTC), which then goes into each event as it is written. */
  readonly filedAt?: () => Instant;
}

/** A list with the reads that its own queries are made of. */
export interface OpenList<Value> {
  readonly rows: Rows<Value>;
  readonly reading: Reading<Value>;
}

/** One list as a port: generic over its schema. */
export function openRows<Value>(context: ListContext, schema: ListSchema<Value>): OpenList<Value> {
  const reading = openReading(context, schema);
  const writing = { place: context, schema, reading, chained: context.chained };
  return { reading, rows: { find: reading.find, ...creates(context, writing), ...saves(context, writing) } };
}

type Creates<Value> = Pick<Rows<Value>, 'create' | 'createMany'>;
type Saves<Value> = Pick<Rows<Value>, 'save' | 'saveMany'>;

function creates<Value>(context: ListContext, writing: WritingContext<Value>): Creates<Value> {
  return {
    async create(key, value, happened) {
      const events = asFiled(context, happened);
      const outcome = await performOne(context.session, pendingCreate(writing, { key, value, events }));
      if (outcome.status === 'created') await announceAll(context, [events]);
      return outcome;
    },
    async createMany(rows) {
      const added = rows.map((row) => ({ ...row, events: asFiled(context, row.events) }));
      const pending = added.map((row) => pendingCreate(writing, row));
      const outcomes = await performMany(context.session, pending);
      const made = added.filter((_, at) => outcomes[at]?.status === 'created');
      await announceAll(
        context,
        made.map(({ events }) => events),
      );
      return outcomes;
    },
  };
}

function saves<Value>(context: ListContext, writing: WritingContext<Value>): Saves<Value> {
  return {
    async save(row, value, happened) {
      const events = asFiled(context, happened);
      const outcome = await performOne(context.session, pendingSave(writing, { row, value, events }));
      if (outcome !== 'changed') await announceAll(context, [events]);
      return outcome;
    },
    async saveMany(given) {
      const changes = given.map((change) => ({ ...change, events: asFiled(context, change.events) }));
      const pending = changes.map((change) => pendingSave(writing, change));
      const outcomes = await performMany(context.session, pending);
      const saved = changes.filter((_, at) => outcomes[at] !== 'changed');
      await announceAll(
        context,
        saved.map(({ events }) => events),
      );
      return outcomes;
    },
  };
}

function asFiled({ filedAt }: ListContext, events: readonly ChestEvent[]): readonly ChestEvent[] {
  return filedAt === undefined ? events : events.map((event) => ({ ...event, filedAt: filedAt() }));
}

async function announceAll(
  { announce }: ListContext,
  written: readonly (readonly ChestEvent[])[],
): Promise<void> {
  const events = written.flat();
  if (events.length > 0) await announce(events);
}

async function performOne<Outcome>(session: Session, pending: Pending<Outcome>): Promise<Outcome> {
  return pending.conclude(await session.write(pending.call));
}

/** Every part is concluded before the first fault is thrown, so that rows which were written are known as such. */
async function performMany<Outcome>(
  session: Session,
  pending: readonly Pending<Outcome>[],
): Promise<readonly Outcome[]> {
  if (pending.length === 0) return [];
  const settled = await session.writeTogether(pending.map(({ call }) => call));
  const concluded = await Promise.allSettled(
    pending.map(async (one, at) => {
      const part = settled[at];
      if (part === undefined) throw new Error('a part of a batch came to no end');
      return one.conclude(part);
    }),
  );
  return concluded.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
