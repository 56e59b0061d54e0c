import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BlobConfiguration from 'azurite/dist/src/blob/BlobConfiguration';
import BlobServer from 'azurite/dist/src/blob/BlobServer';
import QueueConfiguration from 'azurite/dist/src/queue/QueueConfiguration';
import QueueServer from 'azurite/dist/src/queue/QueueServer';
import TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
import TableServer from 'azurite/dist/src/table/TableServer';

/** How to start the embedded Azure Storage. */
export interface AzuriteOptions {
  /** Where queues, tables and blobs are kept between starts; without it they live in memory. */
  readonly folder?: string;
  /** 0, or nothing, picks a free port. */
  readonly queuePort?: number;
  readonly tablePort?: number;
  readonly blobPort?: number;
}

/** The running storage: two accounts that know nothing of each other, one for each function app. */
export interface Azurite {
  readonly connection: string;
  readonly publicConnection: string;
  close(): Promise<void>;
}

interface Account {
  readonly name: string;
  readonly key: string;
}

const host = '127.0.0.1';
/** Azurite's published account, the same on every machine: a name and a key that open nothing else. */
const teamAccount: Account = {
  name: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
};
/** The public site's account, with a key as plainly local. */
const publicAccount: Account = {
  name: 'publicstore',
  key: Buffer.from('local-key-of-the-public-site-and-of-nothing-else').toString('base64'),
};
const keepAliveSeconds = 5;

/** Where a server keeps a file: in the folder, or nowhere but under its bare name in memory. */
type At = (name: string) => string;

function queueServer(port: number, at: At, inMemory: boolean): QueueServer {
  const extents = at('queue-extents');
  const persistence = [{ locationId: 'Default', locationPath: extents, maxConcurrency: 50 }];
  return new QueueServer(
    new QueueConfiguration(
      host,
      port,
      keepAliveSeconds,
      at('queues.json'),
      at('queue-extents.json'),
      persistence,
      false,
      undefined,
      false,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      false,
      inMemory,
    ),
  );
}

function tableServer(port: number, at: At, inMemory: boolean): TableServer {
  return new TableServer(
    new TableConfiguration(
      host,
      port,
      keepAliveSeconds,
      at('tables.json'),
      false,
      false,
      undefined,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      false,
      inMemory,
    ),
  );
}

function blobServer(port: number, at: At, inMemory: boolean): BlobServer {
  const extents = at('blob-extents');
  const persistence = [{ locationId: 'Default', locationPath: extents, maxConcurrency: 50 }];
  return new BlobServer(
    new BlobConfiguration(
      host,
      port,
      keepAliveSeconds,
      at('blobs.json'),
      at('blob-extents.json'),
      persistence,
      false,
      undefined,
      false,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      false,
      inMemory,
    ),
  );
}

/**
 * Starts queues, tables and blobs inside this process. The newest storage clients speak a newer API version than
 * Azurite knows, so its version check is off; what we use has not changed.
 */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const { folder, queuePort = 0, tablePort = 0, blobPort = 0 } = options;
  // Azurite reads its accounts from here and nowhere else.
  process.env['AZURITE_ACCOUNTS'] = [teamAccount, publicAccount]
    .map(({ name, key }) => `${name}:${key}`)
    .join(';');
  if (folder !== undefined) {
    for (const extents of ['queue-extents', 'blob-extents'])
      mkdirSync(join(folder, extents), { recursive: true });
  }
  const at: At = (name) => (folder === undefined ? name : join(folder, name));
  const inMemory = folder === undefined;
  const queues = queueServer(queuePort, at, inMemory);
  const tables = tableServer(tablePort, at, inMemory);
  const blobs = blobServer(blobPort, at, inMemory);
  const servers = [queues, tables, blobs];
  await Promise.all(servers.map((server) => server.start()));
  const connectionOf = ({ name, key }: Account): string =>
    [
      'DefaultEndpointsProtocol=http',
      `AccountName=${name}`,
      `AccountKey=${key}`,
      `QueueEndpoint=${queues.getHttpServerAddress()}/${name}`,
      `TableEndpoint=${tables.getHttpServerAddress()}/${name}`,
      `BlobEndpoint=${blobs.getHttpServerAddress()}/${name}`,
    ].join(';');
  return {
    connection: connectionOf(teamAccount),
    publicConnection: connectionOf(publicAccount),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
