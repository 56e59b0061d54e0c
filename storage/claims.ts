import type { StorageAccount } from './account';
import { hasStatus } from './status';

/** Table keys may not hold / \ # ? or control characters; ours are made of ids, so this is for what people name. */
export function tableKey(text: string): string {
  return encodeURIComponent(text).replaceAll('%', '=');
}

/** Things that may happen once. True for the first to claim a key, false for everybody after, on any instance. */
export async function claim(
  account: StorageAccount,
  table: string,
  group: string,
  key: string,
): Promise<boolean> {
  const client = await account.table(table);
  try {
    await client.createEntity({ partitionKey: tableKey(group), rowKey: tableKey(key) });
    return true;
  } catch (fault) {
    if (hasStatus(fault, 409)) return false;
    throw fault;
  }
}

/** Gives a claim back, so that whoever comes next may try. */
export async function unclaim(
  account: StorageAccount,
  table: string,
  group: string,
  key: string,
): Promise<void> {
  const client = await account.table(table);
  await client.deleteEntity(tableKey(group), tableKey(key)).catch((fault: unknown) => {
    if (!hasStatus(fault, 404)) throw fault;
  });
}
