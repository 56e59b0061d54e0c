import { setImmediate } from 'node:timers/promises';

/** Runs several tasks at once, one step at a time in an order that the seed decides, so that a run can be repeated. */
export interface SeededScheduler {
  /** Where a task may be overtaken; give it to the memory record as `before`. */
  step(): Promise<void>;
  /** A number from 0 up to, not including, `below`. */
  pick(below: number): number;
  /** Runs the tasks to their end and answers how each ended. */
  run<Value>(tasks: readonly (() => Promise<Value>)[]): Promise<readonly PromiseSettledResult<Value>[]>;
}

/** A scheduler for one run. Outside `run` nothing waits. */
export function seededScheduler(seed: number): SeededScheduler {
  const waiting: (() => void)[] = [];
  let state = seed >>> 0;
  let isRunning = false;

  function pick(below: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  }

  async function letGo(): Promise<void> {
    await setImmediate();
    const [next] = waiting.splice(pick(waiting.length), 1);
    next?.();
  }

  return {
    pick,
    step: () => (isRunning ? new Promise((go) => void waiting.push(go)) : Promise.resolve()),
    async run(tasks) {
      isRunning = true;
      let left = tasks.length;
      const started = tasks.map((task) => task().finally(() => void (left -= 1)));
      const ended = Promise.allSettled(started);
      while (left > 0) await letGo();
      isRunning = false;
      return ended;
    },
  };
}
