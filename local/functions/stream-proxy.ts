import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ProgrammingModel } from './worker';

// An app that asks for enableHttpStream gets its requests, and gives its answers, over a small HTTP server that
// @azure/functions opens in the worker; Azure's host forwards each request there under the invocation's id.

/** The app's server for streamed requests. */
export interface StreamProxy {
  readonly url: string;
  close(): Promise<void>;
}

const listening = 'tracing:net.server.listen:asyncStart';

/** Opens the server of an app that asks for streams; undefined for one that does not. */
export async function openStreamProxy(model: ProgrammingModel): Promise<StreamProxy | undefined> {
  const servers = new Set<Server>();
  // The library keeps its server to itself; Node tells who begins to listen, so that it can be closed at the end.
  const note = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('server' in message)) return;
    if (isServer(message.server)) servers.add(message.server);
  };
  const capabilities: Record<string, string> = {};
  subscribe(listening, note);
  try {
    await model.getCapabilities?.(capabilities);
  } finally {
    unsubscribe(listening, note);
  }
  const url = capabilities['HttpUri'];
  if (url === undefined) return undefined;
  for (const server of servers) server.on('connection', refuseStrangers);
  return { url, close: () => closeAll([...servers]) };
}

function isServer(value: unknown): value is Server {
  return value instanceof Server;
}

/** The library listens on every network of the machine; here only the machine itself may call. */
function refuseStrangers(socket: Socket): void {
  const from = socket.remoteAddress ?? '';
  if (!/^(?:::1|(?:::ffff:)?127\.)/.test(from)) socket.destroy();
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}
