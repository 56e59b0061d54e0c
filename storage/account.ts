import type { TableClient, TableServiceClient } from '@azure/data-tables';
import type { BlobServiceClient, ContainerClient } from '@azure/storage-blob';
import type { QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { hasStatus } from './status';

/** What the storage clients ask tokens from; its shape is @azure/core-auth's. */
export interface TokenCredential {
  getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number } | null>;
}

/** Where working memory stands: an account opened by identity, or a local connection string. */
export type StorageAddress =
  | { readonly kind: 'account'; readonly name: string; readonly credential: TokenCredential }
  | { readonly kind: 'connection'; readonly connection: string };

/** Queues, tables and blob containers of a function app's storage account, each made when it is first used. */
export interface StorageAccount {
  queue(name: string): Promise<QueueClient>;
  table(name: string): Promise<TableClient>;
  container(name: string): Promise<ContainerClient>;
}

/**
 * Opens the account. Nothing is asked of it, and Azure's clients are not even loaded, until one of its parts is used:
 * they are a quarter of what a start would wait for.
 */
export function openAccount(address: StorageAddress): StorageAccount {
  return {
    queue: once(async (name) => {
      const client = (await queueService(address)).getQueueClient(name);
      await made(client.createIfNotExists());
      return client;
    }),
    table: once(async (name) => {
      await made((await tableService(address)).createTable(name));
      return tableClient(address, name);
    }),
    container: once(async (name) => {
      const client = (await blobService(address)).getContainerClient(name);
      await made(client.createIfNotExists());
      return client;
    }),
  };
}

/** An identity that may use a part but not make it finds it made: infra/ makes every part that two apps share. */
async function made(making: Promise<unknown>): Promise<void> {
  await making.catch((fault: unknown) => {
    if (!hasStatus(fault, 403)) throw fault;
  });
}

async function queueService(address: StorageAddress): Promise<QueueServiceClient> {
  const { QueueServiceClient } = await import('@azure/storage-queue');
  if (address.kind === 'connection') return QueueServiceClient.fromConnectionString(address.connection);
  return new QueueServiceClient(`https://${address.name}.queue.core.windows.net`, address.credential);
}

async function blobService(address: StorageAddress): Promise<BlobServiceClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  if (address.kind === 'connection') return BlobServiceClient.fromConnectionString(address.connection);
  return new BlobServiceClient(`https://${address.name}.blob.core.windows.net`, address.credential);
}

async function tableService(address: StorageAddress): Promise<TableServiceClient> {
  const { TableServiceClient } = await import('@azure/data-tables');
  if (address.kind === 'connection') {
    return TableServiceClient.fromConnectionString(address.connection, { allowInsecureConnection: true });
  }
  return new TableServiceClient(`https://${address.name}.table.core.windows.net`, address.credential);
}

async function tableClient(address: StorageAddress, name: string): Promise<TableClient> {
  const { TableClient } = await import('@azure/data-tables');
  if (address.kind === 'connection') {
    return TableClient.fromConnectionString(address.connection, name, { allowInsecureConnection: true });
  }
  return new TableClient(`https://${address.name}.table.core.windows.net`, name, address.credential);
}

/** Remembers what opening a name gave; a failed opening is tried again the next time. */
function once<Client>(open: (name: string) => Promise<Client>): (name: string) => Promise<Client> {
  const opened = new Map<string, Promise<Client>>();
  return (name) => {
    const held = opened.get(name);
    if (held !== undefined) return held;
    const opening = open(name);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
}
