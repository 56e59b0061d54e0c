import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

type PortName = 'teams' | 'host' | 'graph' | 'signIn' | 'queues' | 'tables' | 'blobs' | 'public';

/** The ports of the local Microsoft 365 and of the two function apps («host» is the team app's). */
export type LocalPorts = Readonly<Record<PortName, number>>;

/** Eight ports in a row; state that is kept between starts holds these addresses, so they stay the same. */
export function portsFrom(first: number): LocalPorts {
  return {
    teams: first,
    host: first + 1,
    graph: first + 2,
    signIn: first + 3,
    queues: first + 4,
    tables: first + 5,
    blobs: first + 6,
    public: first + 7,
  };
}

/** Whether nothing listens on a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

/** A port that was free a moment ago. For runs that keep nothing. */
async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('This machine gives out no port.');
  return port;
}

/** Eight free ports. */
export async function freePorts(): Promise<LocalPorts> {
  const found = new Set<number>();
  while (found.size < 8) found.add(await freePort());
  const [teams = 0, host = 0, graph = 0, signIn = 0, queues = 0, tables = 0, blobs = 0, site = 0] = found;
  return { teams, host, graph, signIn, queues, tables, blobs, public: site };
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as AddressInfo;
      server.close(() => resolve(actual));
    });
  });
}
