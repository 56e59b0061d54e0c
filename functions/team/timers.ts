import { app } from '@azure/functions';
import { systemActor, type Actor } from '../../core/kernel/actor';
import type { UseCases } from '../../core/create-use-cases';
import { timerDeadline } from '../deadlines';
import { log, logFault } from '../log';
import type { Team } from './compose';
import { intakeWork } from './intake-work';
import { takeInAll } from './workers/take-in-intake';

/** What the product does of its own accord, each for every chest, each safe to run twice. Schedules are UTC. */
const timers: readonly {
  readonly name: string;
  readonly schedule: string;
  readonly act: (useCases: UseCases, actor: Actor) => Promise<unknown>;
}[] = [
  { name: 'sweep', schedule: '0 */15 * * * *', act: (useCases, actor) => useCases.sweep(actor) },
  {
    name: 'close-rounds',
    schedule: '30 */5 * * * *',
    act: (useCases, actor) => useCases.closeRoundsOnTime(actor),
  },
  {
    name: 'publish-everything',
    schedule: '0 15 4 * * *',
    act: (useCases, actor) => useCases.publishEverything(actor),
  },
  {
    name: 'end-acceptances',
    schedule: '0 30 5 * * *',
    act: (useCases, actor) => useCases.endAcceptances(actor),
  },
  {
    name: 'lapse-needs',
    schedule: '0 45 5 * * *',
    act: (useCases, actor) => useCases.lapseNeeds(actor),
  },
  {
    name: 'end-questions',
    schedule: '45 */15 * * * *',
    act: (useCases, actor) => useCases.endQuestions(actor),
  },
  {
    name: 'tell-arrivals',
    schedule: '0 5 8 * * 1-5',
    act: (useCases, actor) => useCases.tellArrivals(actor),
  },
  {
    name: 'remind-panels',
    schedule: '0 0 8 * * 1-5',
    act: (useCases, actor) => useCases.remindPanels(actor),
  },
];

/** Registers the timers. One chest that fails does not keep the others from their turn. */
export function registerTimers(team: () => Team): void {
  for (const { name, schedule, act } of timers) {
    app.timer(name, {
      schedule,
      handler: async () => {
        const { chests, open, outbox } = team();
        for (const chest of chests) {
          const run = { action: name, deadlineMilliseconds: timerDeadline };
          try {
            await act(open(chest, run).useCases, systemActor(chest));
            log('timer.done', { action: name, chest });
          } catch (fault) {
            logFault('timer.fault', fault, { action: name, chest });
          }
        }
        // A bell that was lost is rung again here.
        await outbox.ring(0);
      },
    });
  }
  registerIntakeSweep(team);
}

/** What the site put down and nobody rang for is taken in within five minutes. */
function registerIntakeSweep(team: () => Team): void {
  app.timer('sweep-intake', {
    schedule: '15 */5 * * * *',
    handler: async () => {
      const work = intakeWork(team());
      for (const chest of work.chests) {
        await takeInAll(work, chest).catch((fault: unknown) =>
          logFault('timer.fault', fault, { action: 'sweep-intake', chest }),
        );
      }
    },
  });
}
