import type { Actor } from '../../core/kernel/actor';
import { refuse, type Outcome } from '../../core/kernel/outcome';
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
export function isFilable(name: string): name is FilableName {
  return Object.hasOwn(filable, name);
}

/**
 * Runs an act. When the record cannot be reached in time, a command that may wait is put on the filing queue and its
 * sender told «saved, being filed»; any other is refused with nothing saved. Should the queue fail too, the fault is told.
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
    if (!isFilable(name)) return refuse({ code: 'record-unavailable', saved: false });
    const id = ports.ids.next();
    const command = filable[name];
    const { chest, key } = actor;
    await ports.filing.put({ id, chest, name: command, actor: key, input, acceptedAt: ports.clock.now() });
    log('filing.taken', { chest, action: command, command: id });
    return refuse({ code: 'record-unavailable', saved: true });
  }
}
