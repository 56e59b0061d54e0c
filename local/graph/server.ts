import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createBudget } from './budget';
import { createControls, type GraphControls } from './controls';
import { createFaults } from './faults';
import { createRecorder, type Recorder } from './recorder';
import { openStore } from './store/open-store';
import { routerOf } from './routes';
import { routeTable } from './route-table';
import { answerHttp } from './http';
import type { GraphCaller, GraphRequest, World } from './call';

/** Settings of a local Graph server. */
export interface GraphServerOptions {
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 when not given. */
  host?: string;
  /** Where the data is kept; ':memory:' keeps nothing. */
  dataFile: string;
  /** Says who a bearer token speaks for; undefined or a throw is answered with 401. */
  verifyToken: (token: string) => Promise<GraphCaller | undefined>;
  clock?: () => Date;
  newId?: () => string;
  tenantId?: string;
  /** Whether the controls can be reached over HTTP at {url}/_controls. */
  controls?: boolean;
  /** Each request and its answer are appended to this file as JSON lines. */
  captureFile?: string;
  /** What the contract has against a request; such requests are then refused with 400 and the header x-contract. */
  rejectOffContract?: (request: GraphRequest) => string[];
  /** Told of faults of the server itself; they go to the error output when not given. */
  onFault?: (fault: unknown) => void;
}

/** A running local Graph server. `url` has no version; Graph's base address is `${url}/v1.0`. */
export interface GraphServer {
  url: string;
  controls: GraphControls;
  recorder: Recorder;
  close(): Promise<void>;
}

/** Starts a server that answers Microsoft Graph requests out of one SQLite file. Data is kept between starts. */
export async function startGraphServer(options: GraphServerOptions): Promise<GraphServer> {
  const host = options.host ?? '127.0.0.1';
  const store = openStore(options.dataFile);
  let origin = '';
  const world: World = {
    store,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    origin: () => origin,
    tenantId: options.tenantId ?? '11111111-1111-4111-8111-111111111111',
  };
  const faults = createFaults();
  const budget = createBudget();
  const recorder = createRecorder(options.captureFile);
  const controls = createControls(world, faults, budget, recorder);
  const parts = {
    world,
    router: routerOf(routeTable),
    faults,
    budget,
    recorder,
    offContract: options.rejectOffContract,
    onFault: options.onFault ?? writeFault,
  };
  const remote = options.controls === true ? controls : undefined;
  const server = createServer((request, response) => {
    void answerHttp({ parts, verifyToken: options.verifyToken, controls: remote }, request, response);
  });
  origin = `http://${host}:${await listening(server, options.port, host)}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    store.close();
  };
  return { url: origin, controls, recorder, close };
}

/** Starts listening; gives the port. Idle connections are kept, since clients reuse them. */
async function listening(server: Server, port: number, host: string): Promise<number> {
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The Graph server has no address.');
  return address.port;
}

function writeFault(fault: unknown): void {
  process.stderr.write(
    `Graph server fault: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
}
