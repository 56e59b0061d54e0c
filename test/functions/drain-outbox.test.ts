import type { ChestEvent } from '../../core/kernel/event';
import type { OutboxQueue, Taken } from '../../core/ports/outbox';
import { drainOutbox } from '../../functions/team/workers/drain-outbox';

/** An outbox with so many announcements in it, and what was done with them. */
function outboxOf(waiting: number) {
  const state = { waiting, done: 0, rings: [] as number[] };
  const announced: Taken = {
    announcement: { chest: 'havering', events: [] },
    tries: 1,
    text: '',
    done: async () => void (state.done += 1),
  };
  const outbox: Pick<OutboxQueue, 'take' | 'ring'> = {
    take: async () => {
      const count = Math.min(32, state.waiting);
      state.waiting -= count;
      return Array.from({ length: count }, () => announced);
    },
    ring: async (seconds) => void state.rings.push(seconds),
  };
  return { state, outbox };
}

function drain(
  outbox: Pick<OutboxQueue, 'take' | 'ring'>,
  work: (events: readonly ChestEvent[]) => Promise<void>,
): Promise<void> {
  return drainOutbox({
    outbox,
    letters: { bury: async (queue, _text, reason, at) => ({ id: 'l-1', queue, reason, at }) },
    now: () => '2026-07-17T14:00:00.000Z',
    work: (_chest, events) => work(events),
  });
}

describe('the worker of the outbox', () => {
  beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test('works a burst off together and leaves what comes meanwhile to its own bell', async () => {
    const { state, outbox } = outboxOf(70);
    let worked = 0;
    await drain(outbox, async () => {
      worked += 1;
      if (worked === 1) state.waiting = 1;
    });
    expect(worked).toBe(1);
    expect(state).toMatchObject({ waiting: 1, done: 70 });
  });

  test('goes on while there is more than it takes at once, since one bell rang for all of it', async () => {
    const { state, outbox } = outboxOf(1_200);
    await drain(outbox, async () => undefined);
    expect(state).toMatchObject({ waiting: 0, done: 1_200 });
  });

  test('keeps a burst that failed, and rings for it again', async () => {
    const { state, outbox } = outboxOf(3);
    await drain(outbox, async () => {
      throw new Error('Graph is away');
    });
    expect(state.done).toBe(0);
    expect(state.rings).toEqual([30]);
  });
});
