import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHostSettings } from '../../../local/functions/host-settings';
import { seen } from './sample-app';
import { startSampleHost } from './sample-host';

test('an app is told that it starts, before every call, and that it stops', async () => {
  const host = await startSampleHost();
  expect(host.functions).toContain('nightly');
  await host.fireTimer('nightly');
  await host.close();
  expect(seen[0]).toBe('started');
  expect(seen[1]).toBe('before nightly');
  expect(seen.at(-1)).toBe('stopped');
});

test('a timer fires by the clock that the host is given', async () => {
  let now = new Date('2026-07-17T02:29:30Z');
  const host = await startSampleHost({ now: () => now });
  now = new Date('2026-07-17T02:30:10Z');
  const end = Date.now() + 5000;
  while (!seen.some((line) => line.startsWith('nightly')) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await host.close();
  expect(seen).toContain('nightly false 2026-07-18T02:30:00.000Z');
});

test('an app that fails while it loads does not start, and one that registers nothing neither', async () => {
  const fails = (): never => {
    throw new Error('CHEST_SITES: is missing');
  };
  await expect(startSampleHost({ entry: fails })).rejects.toThrow('CHEST_SITES: is missing');
  await expect(startSampleHost({ entry: () => undefined })).rejects.toThrow('registered no function');
});

test('host.json is read with the real host’s defaults, and refused when it is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chest-host-'));
  const path = join(folder, 'host.json');
  const settings = (file: object) => {
    writeFileSync(path, JSON.stringify(file));
    return readHostSettings(path);
  };
  expect(settings({ version: '2.0' })).toEqual({
    routePrefix: 'api',
    queues: {
      maxPollingInterval: 60_000,
      visibilityTimeout: 0,
      batchSize: 16,
      newBatchThreshold: 8,
      maxDequeueCount: 5,
      messageEncoding: 'base64',
    },
  });
  const queues = { visibilityTimeout: '1.00:00:01.5', batchSize: 4 };
  expect(settings({ version: '2.0', extensions: { queues } }).queues).toMatchObject({
    visibilityTimeout: 86_401_500,
    newBatchThreshold: 2,
  });
  expect(() => settings({ version: '1.0' })).toThrow();
  expect(() => settings({ version: '2.0', extensions: { queues: { batchSize: 33 } } })).toThrow();
  rmSync(folder, { recursive: true });
});
