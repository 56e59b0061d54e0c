import type { Instant } from '../kernel/dates';
import type { ChestId, PersonKey } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { SignedQueue } from './signed-queue';

/** A command that could not be written now: who, what, over which version, and when we took it on. */
export interface FiledCommand {
  readonly id: string;
  readonly chest: ChestId;
  readonly name: FilableCommand;
  readonly actor: PersonKey;
  readonly input: unknown;
  readonly acceptedAt: Instant;
}

/** Commands that may wait for Graph. Each is replay-safe by its own key. */
export type FilableCommand =
  'raise-need' | 'declare-interest' | 'score-application' | 'finish-scoring' | 'cast-vote';

/** What became of a filed command, shown to the person who sent it. */
export interface FiledOutcome {
  readonly id: string;
  readonly name: FilableCommand;
  readonly acceptedAt: Instant;
  readonly outcome: 'waiting' | 'filed' | 'refused';
  readonly refusal?: Refusal;
}

/** Commands waiting for Graph: «saved, being filed». Nothing that was put here is lost. */
export interface Filing {
  put(command: FiledCommand): Promise<void>;
  outcomesFor(chest: ChestId, actor: PersonKey): Promise<readonly FiledOutcome[]>;
  settle(command: FiledCommand, outcome: Omit<FiledOutcome, 'id' | 'name' | 'acceptedAt'>): Promise<void>;
}

/** Filing as the worker sees it: the port, and the signed queue behind it. */
export interface FilingQueue extends Filing {
  readonly queue: SignedQueue<FiledCommand>;
}
