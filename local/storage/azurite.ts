import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import QueueConfiguration from 'azurite/dist/src/queue/QueueConfiguration';
import QueueServer from 'azurite/dist/src/queue/QueueServer';
import TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
import TableServer from 'azurite/dist/src/table/TableServer';

/** How to start the embedded Azure Storage. */
export interface AzuriteOptions {
  /** Where queues and tables are kept between starts; without it they live in memory. */
  readonly folder?: string;
  /** 0, or nothing, picks a free port. */
  readonly queuePort?: number;
  readonly tablePort?: number;
}

/** The running storage. */
export interface Azurite {
  readonly connection: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';
/** Azurite's published account, the same on every machine: a name and a key that open nothing else. */
const accountName = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
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

/**
 * Starts queues and tables inside this process. The newest storage clients speak a newer API version than Azurite
 * knows, so its version check is off; what we use has not changed.
 */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const { folder, queuePort = 0, tablePort = 0 } = options;
  if (folder !== undefined) mkdirSync(join(folder, 'queue-extents'), { recursive: true });
  const at: At = (name) => (folder === undefined ? name : join(folder, name));
  const queues = queueServer(queuePort, at, folder === undefined);
  const tables = tableServer(tablePort, at, folder === undefined);
  await Promise.all([queues.start(), tables.start()]);
  return {
    connection: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${accountName}`,
      `AccountKey=${accountKey}`,
      `QueueEndpoint=${queues.getHttpServerAddress()}/${accountName}`,
      `TableEndpoint=${tables.getHttpServerAddress()}/${accountName}`,
    ].join(';'),
    async close() {
      await Promise.all([queues.close(), tables.close()]);
    },
  };
}
