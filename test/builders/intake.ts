import type { IntakeActs, IntakeItem, IntakeKind, Submission } from '../../core/engaging/intake';
import type { TakenIn } from '../../core/engaging/take-in-intake';
import { takeInIntake } from '../../core/engaging/take-in-intake';
import { worker } from './chest/actors';
import { valueOf } from './chest/chest-in-use';
import { finishedAnswers } from './form';
import type { MemoryPorts } from './in-memory/ports';

/** A finished form as the site sends it. */
export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    round: 'summer',
    draft: 'draft-1',
    formVersion: 1,
    answers: finishedAnswers(),
    language: 'en-GB',
    minutesTaken: 24,
    looksAutomatic: false,
    ...changes,
  };
}

/** Puts an act into the Intake list, as the public site does; the same nonce twice is one row. */
export async function putDown<Kind extends IntakeKind>(
  ports: MemoryPorts,
  kind: Kind,
  act: IntakeActs[Kind],
  { nonce = 'nonce-1', acceptedAt = ports.clock.now() } = {},
): Promise<void> {
  const item: IntakeItem = { nonce, kind, acceptedAt, act: JSON.stringify(act), state: 'waiting' };
  await ports.intake.create(nonce, item, []);
}

/** Takes in everything that waits, in order, as the worker does. */
export async function takeInAll(ports: MemoryPorts): Promise<readonly TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const row of await ports.intake.waiting()) {
    taken.push(valueOf(await takeInIntake(ports)(worker, row)));
  }
  return taken;
}

/** One act, put down and taken in. */
export async function sendAct<Kind extends IntakeKind>(
  ports: MemoryPorts,
  kind: Kind,
  act: IntakeActs[Kind],
  given: { readonly nonce?: string; readonly acceptedAt?: string } = {},
): Promise<TakenIn> {
  await putDown(ports, kind, act, given);
  const [taken] = await takeInAll(ports);
  if (taken === undefined) throw new Error('nothing was waiting');
  return taken;
}
