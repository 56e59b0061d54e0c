import { timerTrigger } from '../../../local/functions/timer-trigger';
import type { RegisteredFunction } from '../../../local/functions/worker';

const trigger = { type: 'timerTrigger', direction: 'in', schedule: '0 0 * * * *' };
const target: RegisteredFunction = {
  metadata: { name: 'hourly', bindings: { timer: trigger } },
  triggerName: 'timer',
  trigger,
  handler: () => undefined,
};

function hourly(run: (input: { json?: string | null }) => Promise<void>) {
  const clock = { now: new Date('2026-07-17T14:30:00Z') };
  return { clock, timer: timerTrigger({ target, now: () => clock.now, run }) };
}

describe('a timer', () => {
  test('runs once for each moment of its schedule, and not before', async () => {
    const runs: unknown[] = [];
    const { clock, timer } = hourly(async (input) => void runs.push(JSON.parse(input.json ?? '')));
    await timer.tick();
    expect(runs).toHaveLength(0);
    clock.now = new Date('2026-07-17T15:00:00Z');
    await timer.tick();
    await timer.tick();
    expect(runs).toEqual([expect.objectContaining({ IsPastDue: false })]);
  });

  test('runs once, past due, after sleeping through several', async () => {
    const runs: unknown[] = [];
    const { clock, timer } = hourly(async (input) => void runs.push(JSON.parse(input.json ?? '')));
    clock.now = new Date('2026-07-17T19:20:00Z');
    await timer.tick();
    await timer.tick();
    expect(runs).toEqual([expect.objectContaining({ IsPastDue: true })]);
  });

  test('does not start while it is still running, and runs again after a failure', async () => {
    let fail = (): void => undefined;
    let starts = 0;
    const { clock, timer } = hourly(() => {
      starts += 1;
      return new Promise((_, reject) => (fail = () => reject(new Error('no'))));
    });
    clock.now = new Date('2026-07-17T15:00:00Z');
    const first = timer.tick();
    clock.now = new Date('2026-07-17T16:00:00Z');
    await timer.tick();
    expect(starts).toBe(1);
    fail();
    await expect(first).rejects.toThrow('no');
    void timer.tick();
    expect(starts).toBe(2);
  });
});
