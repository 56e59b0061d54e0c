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
  return {
    queue,
    async put(command) {
      // The queue first: what is only in the table would be shown as waiting and never be filed.
      await queue.send(command);
      await writeOutcome(account, command, 'waiting');
    },
    settle: (command, { outcome, refusal }) => writeOutcome(account, command, outcome, refusal),
    outcomesFor: (chest, actor) => readOutcomes(account, senderOf(chest, actor)),
  };
}

function senderOf(chest: string, actor: string): string {
  return tableKey(`${chest} ${actor}`);
}

async function writeOutcome(
  account: StorageAccount,
  { id, chest, actor, name, acceptedAt }: FiledCommand,
  outcome: FiledOutcome['outcome'],
  refusal?: Refusal,
): Promise<void> {
  const client = await account.table(table);
  const said = refusal === undefined ? '' : JSON.stringify(refusal);
  const row: OutcomeRow = { name, acceptedAt, outcome, refusal: said };
  const key = { partitionKey: senderOf(chest, actor), rowKey: tableKey(id) };
  await client.upsertEntity({ ...key, ...row }, 'Replace');
}

async function readOutcomes(account: StorageAccount, sender: string): Promise<readonly FiledOutcome[]> {
  const client = await account.table(table);
  const outcomes: FiledOutcome[] = [];
  const queryOptions = { filter: `PartitionKey eq '${sender}'` };
  for await (const { rowKey, name, acceptedAt, outcome, refusal } of client.listEntities<OutcomeRow>({
    queryOptions,
  })) {
    // Written by `writeOutcome` and by nobody else.
    const said = refusal === '' ? {} : { refusal: JSON.parse(refusal) as Refusal };
    outcomes.push({ id: String(rowKey), name, acceptedAt, outcome, ...said });
  }
  return outcomes.sort((left, right) => (left.acceptedAt < right.acceptedAt ? -1 : 1));
}

function readCommand(value: unknown): FiledCommand {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) {
    throw new TypeError('a filed command is not whole');
  }
  // Signed by us, so it has the shape that `put` gave it.
  return value as FiledCommand;
}
