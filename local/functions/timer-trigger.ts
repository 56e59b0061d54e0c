import { parseSchedule } from './schedule';
import type { RegisteredFunction, TypedData } from './worker';

export interface TimerTrigger {
  readonly name: string;
  /** Runs the function now, whatever its schedule says. */
  fire(): Promise<void>;
  /** Runs it if a moment of its schedule has passed since it last looked. */
  tick(): Promise<void>;
}

export interface TimerTriggerOptions {
  readonly target: RegisteredFunction;
  readonly now: () => Date;
  readonly run: (input: TypedData) => Promise<unknown>;
}

/**
 * Runs a function by its schedule. Two moments that pass between two ticks make one run, as after a sleep of the
 * real host.
 * @throws when the schedule cannot be read.
 */
export function timerTrigger({ target, now, run }: TimerTriggerOptions): TimerTrigger {
  const schedule = parseSchedule(target.trigger.schedule ?? '');
  let last = now();
  let next = schedule.next(last);
  let isRunning = false;

  const fire = async (isPastDue: boolean): Promise<void> => {
    const status = {
      Last: last.toISOString(),
      Next: next?.toISOString() ?? '',
      LastUpdated: now().toISOString(),
    };
    const timer = { IsPastDue: isPastDue, Schedule: { AdjustForDST: true }, ScheduleStatus: status };
    isRunning = true;
    await run({ json: JSON.stringify(timer) }).finally(() => (isRunning = false));
  };
  return {
    name: target.metadata.name,
    fire: () => fire(false),
    async tick() {
      const moment = now();
      if (isRunning || !next || moment < next) return;
      const isPastDue = moment.getTime() - next.getTime() > 60_000;
      last = next;
      next = schedule.next(moment);
      await fire(isPastDue);
    },
  };
}
