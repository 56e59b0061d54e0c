import { join } from 'node:path';
import { startFunctionsHost } from '../../../local/functions/host';
import { freePorts } from '../../../local/ports';
import { localEnvironment } from '../../builders/local-environment';

const root = join(__dirname, '..', '..', '..');
const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

/** Starts the real app with this configuration on this port. */
function start(port: number, environment: Readonly<Record<string, string>>) {
  Object.assign(process.env, environment);
  return startFunctionsHost({
    entry: () => {
      jest.isolateModules(() => {
        require('../../../functions/team/main');
      });
    },
    hostJson: join(root, 'functions', 'team', 'host.json'),
    port,
    storageConnection: environment['STORAGE_CONNECTION'] ?? '',
  });
}

test.each([
  ['a bot’s id', { BOT_APP_ID: '' }, 'BOT_APP_ID: is missing'],
  ['a tenant', { TENANT_IDS: '' }, 'TENANT_IDS: is missing'],
  ['an app’s id', { APP_CLIENT_ID: '' }, 'APP_CLIENT_ID: is missing'],
  ['keys for its queues', { COMMAND_KEYS: '' }, 'COMMAND_KEYS: is missing'],
  ['a mode', { MODE: '' }, 'MODE: is missing'],
  [
    'a managed identity in production',
    { MODE: 'production' },
    'APP_CLIENT_SECRET: is for a local start only',
  ],
])('without %s the app does not start and serves nothing (BOT-06)', async (_what, changes, words) => {
  const { host: port } = await freePorts();
  await expect(start(port, localEnvironment(changes))).rejects.toThrow(words);
  await expect(fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST' })).rejects.toThrow(
    'fetch failed',
  );
});
