import type { FiledCommand, FiledOutcome, Filing } from '../../../core/ports/filing';
import { copyOf } from './copy';

/** Commands waiting in memory; `waiting` is what a worker would take next. */
export interface MemoryFiling extends Filing {
  readonly waiting: FiledCommand[];
}

/** A filing queue in memory, empty. */
export function memoryFiling(): MemoryFiling {
  const waiting: FiledCommand[] = [];
  const outcomes = new Map<string, { command: FiledCommand; outcome: FiledOutcome }>();
  const note = (command: FiledCommand, outcome: Omit<FiledOutcome, 'id' | 'name' | 'acceptedAt'>): void => {
    const { id, name, acceptedAt } = command;
    outcomes.set(id, { command, outcome: { id, name, acceptedAt, ...outcome } });
  };
  return {
    waiting,
    async put(command) {
      if (outcomes.has(command.id)) return;
      waiting.push(copyOf(command));
      note(command, { outcome: 'waiting' });
    },
    async outcomesFor(chest, actor) {
      return [...outcomes.values()]
        .filter(({ command }) => command.chest === chest && command.actor === actor)
        .map(({ outcome }) => outcome);
    },
    async settle(command, outcome) {
      const place = waiting.findIndex(({ id }) => id === command.id);
      if (place >= 0) waiting.splice(place, 1);
      note(command, outcome);
    },
  };
}
