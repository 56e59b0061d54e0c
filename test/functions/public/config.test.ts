import { readPublicConfig } from '../../../functions/public/config';
import { ConfigurationRefused } from '../../../functions/settings';

const tenant = '11111111-1111-4111-8111-111111111111';
const appId = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';

const production = {
  MODE: 'production',
  PUBLIC_ORIGIN: 'https://apply.example.org',
  CHEST_SITES: JSON.stringify([
    { chest: 'havering', site: 'nel.sharepoint.com,1111,2222' },
    { chest: 'newham', site: 'nel.sharepoint.com,3333,4444', intake: 'the-list-id' },
  ]),
  HOME_TENANT_ID: tenant,
  APP_CLIENT_ID: appId,
  IDENTITY_CLIENT_ID: appId,
  STORAGE_ACCOUNT: 'chestpublic',
  COMMAND_KEYS: 'c'.repeat(32),
  SESSION_KEYS: `${'s'.repeat(32)},${'t'.repeat(32)}`,
  RATE_KEYS: 'r'.repeat(32),
};

const refusalOf = (changes: Record<string, string | undefined>): string => {
  try {
    readPublicConfig({ ...production, ...changes });
  } catch (fault) {
    if (fault instanceof ConfigurationRefused) return fault.message;
    throw fault;
  }
  throw new Error('the configuration was taken');
};

describe('the configuration of the public app', () => {
  it('is read whole in production', () => {
    expect(readPublicConfig(production)).toMatchObject({
      origin: 'https://apply.example.org',
      chests: [
        { chest: 'havering', intake: 'Intake' },
        { chest: 'newham', intake: 'the-list-id' },
      ],
      identity: { kind: 'managed', clientId: appId },
      storage: { kind: 'account', name: 'chestpublic' },
      graphBaseUrl: 'https://graph.microsoft.com/v1.0',
      sessionKeys: ['s'.repeat(32), 't'.repeat(32)],
    });
  });

  it('names every fault at once, and never a value', () => {
    const message = refusalOf({ SESSION_KEYS: 'a-short-secret', RATE_KEYS: '', APP_CLIENT_ID: 'me' });
    expect(message).toContain('SESSION_KEYS.0: is not in the right form');
    expect(message).toContain('RATE_KEYS: is missing');
    expect(message).toContain('APP_CLIENT_ID: is not in the right form');
    expect(message).not.toContain('a-short-secret');
  });

  it.each([
    ['APP_CLIENT_SECRET', { APP_CLIENT_SECRET: 'secret' }],
    ['STORAGE_CONNECTION', { STORAGE_CONNECTION: 'UseDevelopmentStorage=true' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'http://apply.example.org' }],
    ['GRAPH_BASE_URL', { GRAPH_BASE_URL: 'http://127.0.0.1:1/v1.0' }],
    ['STORAGE_ACCOUNT', { STORAGE_ACCOUNT: '' }],
    ['IDENTITY_CLIENT_ID', { IDENTITY_CLIENT_ID: undefined }],
    ['SESSION_KEYS', { SESSION_KEYS: 'c'.repeat(32) }],
  ])('refuses to start in production for %s', (name, changes) => {
    expect(refusalOf(changes)).toContain(`${name}: `);
  });

  it.each(['https://apply.example.org/', 'https://apply.example.org/chest', 'apply.example.org'])(
    'takes no origin that is more or less than one: %s',
    (origin) => {
      expect(refusalOf({ PUBLIC_ORIGIN: origin })).toContain('PUBLIC_ORIGIN: is not in the right form');
    },
  );
});
