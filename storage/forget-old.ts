import type { StorageAccount } from './account';
import { hasStatus } from './status';

/** Removes the rows of a table that nobody has written since a moment (UTC); answers how many. */
export async function forgetOld(account: StorageAccount, table: string, before: string): Promise<number> {
  const client = await account.table(table);
  const queryOptions = {
    filter: `Timestamp lt datetime'${before}'`,
    select: ['PartitionKey', 'RowKey'],
  };
  let forgotten = 0;
  for await (const { partitionKey = '', rowKey = '', etag } of client.listEntities({ queryOptions })) {
    try {
      // Over its tag: a counter that somebody counts on at this moment stays.
      await client.deleteEntity(partitionKey, rowKey, { etag });
      forgotten += 1;
    } catch (fault) {
      if (!hasStatus(fault, 404, 412)) throw fault;
    }
  }
  return forgotten;
}
