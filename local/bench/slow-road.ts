import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A road to a port of this machine on which everything that goes there is late. */
export interface SlowRoad {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the road. Each piece that a caller sends arrives so many milliseconds later; answers come straight back. */
export async function openSlowRoad(toPort: number, lateMs: number): Promise<SlowRoad> {
  const open = new Set<Socket>();
  const server = createServer((caller) => {
    const called = connect(toPort, '127.0.0.1');
    for (const end of [caller, called]) {
      open.add(end);
      end.setNoDelay(true);
      end.on('close', () => open.delete(end));
      end.on('error', () => {
        caller.destroy();
        called.destroy();
      });
    }
    caller.on('data', (piece) => setTimeout(() => called.write(piece), lateMs));
    caller.on('end', () => setTimeout(() => called.end(), lateMs));
    called.pipe(caller);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const end of open) end.destroy();
      }),
  };
}
