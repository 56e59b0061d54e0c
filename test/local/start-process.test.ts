import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, isFree, portsFrom } from '../../local/ports';
import { startProcess } from '../../local/start-process';

const folder = mkdtempSync(join(tmpdir(), 'chest-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that serves as ours do, with the given body for `start(order)`. */
function program(name: string, start: string): string {
  const source = join(folder, `${name}.ts`);
  const built = join(folder, `${name}.js`);
  const from = join(__dirname, '..', '..', 'local', 'start-process').replaceAll('\\', '/');
  writeFileSync(
    source,
    `import { serveProcess } from '${from}';\nserveProcess(async (order: { n: number }) => { ${start} });`,
  );
  buildSync({ entryPoints: [source], outfile: built, bundle: true, platform: 'node', format: 'cjs' });
  return built;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a process of ours', () => {
  test('gets its order, says when it is ready, and closes what it opened when it is asked to end', async () => {
    const mark = join(folder, 'closed');
    const built = program(
      'good',
      `const alive = setInterval(() => undefined, 1000);
       return {
         ready: { pid: process.pid, double: order.n * 2 },
         close: async () => { clearInterval(alive); require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); },
       };`,
    );
    const running = await startProcess<{ n: number }, { pid: number; double: number }>(built, { n: 21 });
    expect(running.ready.double).toBe(42);
    expect(isAlive(running.ready.pid)).toBe(true);
    await running.close();
    await running.ended;
    expect(isAlive(running.ready.pid)).toBe(false);
    expect(() => rmSync(mark)).not.toThrow();
  });

  test('that cannot start says why', async () => {
    const built = program('bad', `throw new Error('port ' + order.n + ' is taken');`);
    await expect(startProcess(built, { n: 7 })).rejects.toThrow('port 7 is taken');
  });

  test('that ends before it is ready is not waited for', async () => {
    const built = program('gone', 'process.exit(3);');
    await expect(startProcess(built, { n: 1 })).rejects.toThrow('ended with 3 before it was ready');
  });
});

describe('ports', () => {
  test('are eight in a row, or eight different free ones', async () => {
    expect(Object.values(portsFrom(4000)).toSorted()).toEqual([
      4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007,
    ]);
    expect(new Set(Object.values(await freePorts())).size).toBe(8);
  });

  test('that somebody listens on are not free', async () => {
    const { teams } = await freePorts();
    expect(await isFree(teams)).toBe(true);
    const server = createServer().listen(teams, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await isFree(teams)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
