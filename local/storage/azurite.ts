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

/**
 * Starts queues and tables inside this process. The newest storage clients speak a newer API version than Azurite
 * knows, so its version check is off; what we use has not changed.
 */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const { folder, queuePort = 0, tablePort = 0 } = options;
  if (folder !== undefined) mkdirSync(join(folder, 'queue-extents'), { recursive: true });
  const at = (name: string): string => (folder === undefined ? name : join(folder, name));
  const inMemory = folder === undefined;
  const persistence = [{ locationId: 'Default', locationPath: at('queue-extents'), maxConcurrency: 50 }];
  const queues = new QueueServer(
    new QueueConfiguration(
      host,
      queuePort,
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
  const tables = new TableServer(
    new TableConfiguration(
      host,
      tablePort,
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
  await Promise.all([queues.start(), tables.start()]);
  const queueAddress = `${queues.getHttpServerAddress()}/${accountName}`;
  const tableAddress = `${tables.getHttpServerAddress()}/${accountName}`;
  return {
    connection: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${accountName}`,
      `AccountKey=${accountKey}`,
      `QueueEndpoint=${queueAddress}`,
      `TableEndpoint=${tableAddress}`,
    ].join(';'),
    async close() {
      await Promise.all([queues.close(), tables.close()]);
    },
  };
}
