import { QueueServiceClient } from '@azure/storage-queue';
import type { ControlInput } from '../../../local/graph/control-inputs';
import { codeIn, wordsIn, type HttpAnswer } from './answers';
import type { StartedTeam } from './started-team';

/** From here on the time of day can be moved. It goes on by itself, and everything that waits, waits in earnest. */
export function onlyDateIsOurs(): void {
  jest.useFakeTimers({
    advanceTimers: true,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

/** Graph goes away, and the app has just noticed: what comes now is not tried for long. */
export async function graphIsAway(
  team: StartedTeam,
  fault: ControlInput<'fault'> = { kind: 'fail', status: 503 },
): Promise<void> {
  team.microsoft.graph.controls.fault(fault);
  // Five people whose rows are read apart, so that five requests fail at once.
  const people = ['lead', 'officer', 'finance', 'approver', 'auditor'].map((role) => `${role}.hackney`);
  const answers = await Promise.all(
    people.map((person) => team.ask(person, 'fundStatus', { chest: 'hackney' })),
  );
  for (const answer of answers) expect([answer.status, codeIn(answer)]).toEqual([503, 'record-unavailable']);
}

/** Graph answers again, and enough time has gone by for the app to try again what it put off. */
export async function graphIsBack(team: StartedTeam): Promise<void> {
  team.microsoft.graph.controls.clearFaults();
  jest.setSystemTime(Date.now() + 10 * 60_000);
  await team.settle();
}

/** Expects what somebody sent to be kept, and them to be told so. */
export function expectFiling(answer: HttpAnswer): void {
  expect([answer.status, codeIn(answer)]).toEqual([503, 'record-unavailable']);
  expect(wordsIn(answer)).toBe(
    'Saved. It is being filed and will appear in a minute or two. You do not need to send it again.',
  );
}

/** How many commands wait to be filed, whether it is their turn or not. */
export async function countWaiting(team: StartedTeam): Promise<number> {
  const service = QueueServiceClient.fromConnectionString(team.microsoft.addresses.storage);
  const queue = service.getQueueClient('filing');
  if (!(await queue.exists())) return 0;
  const { approximateMessagesCount } = await queue.getProperties();
  return approximateMessagesCount ?? 0;
}
