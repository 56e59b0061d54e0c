/** The parts of Azurite that run it inside a process. It ships no types; the version is pinned in package.json. */
declare module 'azurite/dist/src/queue/QueueServer' {
  import type QueueConfiguration from 'azurite/dist/src/queue/QueueConfiguration';
  export default class QueueServer {
    constructor(configuration: QueueConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
declare module 'azurite/dist/src/queue/QueueConfiguration' {
  export default class QueueConfiguration {
    constructor(
      host: string,
      port: number,
      keepAliveTimeout: number,
      metadataPath: string,
      extentPath: string,
      persistence: readonly unknown[],
      accessLog: boolean,
      accessLogStream: undefined,
      debugLog: boolean,
      debugLogPath: undefined,
      loose: boolean,
      skipApiVersionCheck: boolean,
      certificate: string,
      key: string,
      password: string,
      oauth: undefined,
      disableProductStyleUrl: boolean,
      inMemory: boolean,
    );
  }
}
declare module 'azurite/dist/src/table/TableServer' {
  import type TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
  export default class TableServer {
    constructor(configuration: TableConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
declare module 'azurite/dist/src/table/TableConfiguration' {
  export default class TableConfiguration {
    constructor(
      host: string,
      port: number,
      keepAliveTimeout: number,
      metadataPath: string,
      debugLog: boolean,
      accessLog: boolean,
      accessLogStream: undefined,
      debugLogPath: undefined,
      loose: boolean,
      skipApiVersionCheck: boolean,
      certificate: string,
      key: string,
      password: string,
      oauth: undefined,
      disableProductStyleUrl: boolean,
      inMemory: boolean,
    );
  }
}
declare module 'azurite/dist/src/blob/BlobServer' {
  import type BlobConfiguration from 'azurite/dist/src/blob/BlobConfiguration';
  export default class BlobServer {
    constructor(configuration: BlobConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
declare module 'azurite/dist/src/blob/BlobConfiguration' {
  export default class BlobConfiguration {
    constructor(
      host: string,
      port: number,
      keepAliveTimeout: number,
      metadataPath: string,
      extentPath: string,
      persistence: readonly unknown[],
      accessLog: boolean,
      accessLogStream: undefined,
      debugLog: boolean,
      debugLogPath: undefined,
      loose: boolean,
      skipApiVersionCheck: boolean,
      certificate: string,
      key: string,
      password: string,
      oauth: undefined,
      disableProductStyleUrl: boolean,
      inMemory: boolean,
    );
  }
}
