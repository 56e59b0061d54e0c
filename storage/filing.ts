import type { FilableCommand, FiledCommand, FiledOutcome, FilingQueue } from '../core/ports/filing';
import type { Refusal } from '../core/kernel/refusal';
import type { StorageAccount } from './account';
import { tableKey } from './claims';
import { openSignedQueue } from './signed-queue';

/** What the filing worker listens to. */
export const filingQueue = 'filing';
const table = 'outcomes';

interface OutcomeRow {
  readonly name: FilableCommand;
  readonly acceptedAt: string;
  readonly outcome: FiledOutcome['outcome'];
  readonly refusal: string;
}

/** Opens the filing queue and the table of what became of each command. */
export function openFiling(account: StorageAccount, keys: readonly string[], now: () => string): FilingQueue {
  const queue = openSignedQueue(account, filingQueue, keys, now, readCommand);
  const write = async (
    command: FiledCommand,
    outcome: FiledOutcome['outcome'],
    refusal?: Refusal,
  ): Promise<void> => {
    const client = await account.table(table);
    const row: OutcomeRow = {
      name: command.name,
      acceptedAt: command.acceptedAt,
      outcome,
      refusal: refusal === undefined ? '' : JSON.stringify(refusal),
    };
    const keysOfRow = {
      partitionKey: tableKey(`${command.chest} ${command.actor}`),
      rowKey: tableKey(command.id),
    };
    await client.upsertEntity({ ...keysOfRow, ...row }, 'Replace');
  };
  return {
    queue,
    async put(command) {
      // The queue first: what is only in the table would be shown as waiting and never be filed.
      await queue.send(command);
      await write(command, 'waiting');
    },
    settle: (command, { outcome, refusal }) => write(command, outcome, refusal),
    async outcomesFor(chest, actor) {
      const client = await account.table(table);
      const filter = `PartitionKey eq '${tableKey(`${chest} ${actor}`)}'`;
      const outcomes: FiledOutcome[] = [];
      for await (const row of client.listEntities<OutcomeRow>({ queryOptions: { filter } })) {
        const refusal = row.refusal === '' ? {} : { refusal: JSON.parse(row.refusal) as Refusal };
        outcomes.push({
          id: String(row.rowKey),
          name: row.name,
          acceptedAt: row.acceptedAt,
          outcome: row.outcome,
          ...refusal,
        });
      }
      return outcomes.sort((left, right) => (left.acceptedAt < right.acceptedAt ? -1 : 1));
    },
  };
}

function readCommand(value: unknown): FiledCommand {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) {
    throw new TypeError('a filed command is not whole');
  }
  // Signed by us, so it has the shape that `put` gave it.
  return value as FiledCommand;
}
