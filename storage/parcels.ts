import type { StorageAccount } from './account';
import { tableKey } from './claims';
import { hasStatus } from './status';

/** A queue message holds 64 KiB of base64, which is 48 KiB of text; what is larger travels by reference. */
export const largestBodyInQueue = 40_000;
/** A table's text property holds 32 Ki characters. */
const partLength = 30_000;
const table = 'parcels';

/** Keeps a body too large for a queue under an id. */
export async function putParcel(account: StorageAccount, id: string, body: string): Promise<void> {
  const client = await account.table(table);
  const parts = Math.ceil(body.length / partLength);
  for (let part = 0; part < parts; part += 1) {
    const text = body.slice(part * partLength, (part + 1) * partLength);
    await client.upsertEntity({ partitionKey: tableKey(id), rowKey: String(part).padStart(6, '0'), text });
  }
}

/** The body kept under an id. Throws when it is gone: a message was acted on already, or its parcel was lost. */
export async function openParcel(account: StorageAccount, id: string): Promise<string> {
  const client = await account.table(table);
  const filter = `PartitionKey eq '${tableKey(id)}'`;
  let body = '';
  for await (const { text } of client.listEntities<{ text: string }>({ queryOptions: { filter } }))
    body += text;
  if (body === '') throw new RangeError('a parcel is gone');
  return body;
}

/** Throws a parcel away; one that is gone is fine. */
export async function dropParcel(account: StorageAccount, id: string): Promise<void> {
  const client = await account.table(table);
  const filter = `PartitionKey eq '${tableKey(id)}'`;
  for await (const { partitionKey, rowKey } of client.listEntities({ queryOptions: { filter } })) {
    await client.deleteEntity(String(partitionKey), String(rowKey)).catch((fault: unknown) => {
      if (!hasStatus(fault, 404)) throw fault;
    });
  }
}
