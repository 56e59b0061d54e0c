import { timerDeadline } from '../deadlines';
import { realClock } from '../outside';
import type { Team } from './compose';
import type { IntakeWork } from './workers/take-in-intake';

/** What the intake worker needs of the team app: each act gets a chest opened for itself, with a deadline of its own. */
export function intakeWork({ chests, letters, open }: Team): IntakeWork {
  const run = { action: 'take-in-intake', deadlineMilliseconds: timerDeadline };
  return { chests, letters, now: realClock.now, open: (chest) => open(chest, run).useCases };
}
