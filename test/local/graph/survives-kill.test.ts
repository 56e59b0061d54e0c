import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'graph-kill-'));
const program = join(folder, 'serve.cjs');
const SOURCE = `
  import { startGraphServer } from './local/graph/server';
  const verifyToken = async () => ({ kind: 'application' as const, appId: 'a', appName: 'A', roles: ['Sites.FullControl.All'] });
  void startGraphServer({ port: 0, dataFile: process.argv[2] ?? '', verifyToken, controls: true }).then(({ url }) => console.log(url));
`;

beforeAll(() => {
  const stdin = { contents: SOURCE, loader: 'ts' as const, resolveDir: join(__dirname, '../../..') };
  buildSync({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile: program, logLevel: 'error' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, join(folder, 'graph.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim())),
  );
  return { process: child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe('the data file', () => {
  it('holds every acknowledged write after the process is killed in the middle of writing', async () => {
    const first = await start();
    const seeded = await ask(first.url, 'POST', '/_controls', {
      call: 'seedSite',
      with: { host: 'h', path: 'sites/x', displayName: 'X' },
    });
    const { id } = seeded['result'] as { id: string };
    const lists = `/v1.0/sites/${id}/lists`;
    await ask(first.url, 'POST', lists, {
      displayName: 'Votes',
      columns: [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }],
    });
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let count = 0; ; count += 1) {
        const made = await ask(first.url, 'POST', `${lists}/Votes/items`, {
          fields: { Key: `${writer}|${count}` },
        });
        acknowledged.push(String((made['fields'] as Record<string, unknown>)['Key']));
        if (acknowledged.length === 100) await kill(first.process);
      }
    });
    await Promise.allSettled(writers);

    const second = await start();
    const page = await ask(second.url, 'GET', `${lists}/Votes/items?$top=5000&$expand=fields($select=Key)`);
    const kept = (page['value'] as { fields: { Key: string } }[]).map(({ fields }) => fields.Key);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    const again = await ask(second.url, 'POST', `${lists}/Votes/items`, { fields: { Key: acknowledged[0] } });
    expect(again).toMatchObject({ error: { code: 'invalidRequest' } });
    await kill(second.process);
  }, 30_000);
});
