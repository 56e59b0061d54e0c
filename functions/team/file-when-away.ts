import type { InputOf } from '../../core/contracts/routes';
import { findUnsafeText } from '../../core/developing/need-text';
import type { Actor } from '../../core/kernel/actor';
import { refuse, type Outcome } from '../../core/kernel/outcome';
import type { Refusal } from '../../core/kernel/refusal';
import { RecordUnavailable } from '../../core/ports/faults';
import type { Clock } from '../../core/ports/clock';
import type { FilableCommand, Filing } from '../../core/ports/filing';
import type { Ids } from '../../core/ports/ids';
import type { UseCases } from '../../core/create-use-cases';
import { log } from '../log';

/** The use cases that may wait for Graph, by the name of the command that waits. Each is replay-safe by its own key. */
export const filable = {
  raiseNeed: 'raise-need',
  declareInterest: 'declare-interest',
  scoreApplication: 'score-application',
  finishScoring: 'finish-scoring',
  castVote: 'cast-vote',
} as const satisfies Partial<Record<keyof UseCases, FilableCommand>>;

export type FilableName = keyof typeof filable;

export interface FilingPorts {
  readonly filing: Filing;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** True for a use case whose command may wait for Graph. */
function isFilable(name: string): name is FilableName {
  return Object.hasOwn(filable, name);
}

/**
 * Runs an act. When the record cannot be reached in time, a command that may wait is put on the filing queue and its
 * sender told «saved, being filed»; any other is refused, and its sender told whether it may have been saved all the same.
 * Should the queue fail too, the fault is told.
 */
export async function fileWhenAway<Value>(
  ports: FilingPorts,
  name: string,
  actor: Pick<Actor, 'chest' | 'key'>,
  input: unknown,
  act: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    return await act();
  } catch (fault) {
    if (!(fault instanceof RecordUnavailable)) throw fault;
    if (!isFilable(name)) return notSaved(fault);
    const unfit = unfitToKeep(name, input);
    if (unfit !== undefined) return refuse(unfit);
    const id = ports.ids.next();
    const command = filable[name];
    const { chest, key } = actor;
    await ports.filing.put({ id, chest, name: command, actor: key, input, acceptedAt: ports.clock.now() });
    log('filing.taken', { chest, action: command, command: id });
    return refuse({ code: 'record-unavailable', saved: true });
  }
}

function notSaved({ effect }: RecordUnavailable): Outcome<never> {
  const unsure = effect === 'unknown' ? ({ unsure: true } as const) : {};
  return refuse({ code: 'record-unavailable', saved: false, ...unsure });
}

/** A need is checked for personal data before it is kept anywhere, on a queue as well as in the record (law 10). */
function unfitToKeep(name: FilableName, input: unknown): Refusal | undefined {
  if (name !== 'raiseNeed') return undefined;
  // Read by the act's own schema before it came here.
  const { missing, forWhom, words, sendAllTheSame } = input as InputOf<'raiseNeed'>;
  return findUnsafeText({ missing, forWhom, words }, sendAllTheSame);
}
