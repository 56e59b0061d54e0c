import { readTeamConfig } from '../../functions/config';
import { ConfigurationRefused } from '../../functions/settings';

const tenant = '11111111-1111-4111-8111-111111111111';
const appId = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

const production = {
  MODE: 'production',
  CHEST_SITES: JSON.stringify([{ chest: 'havering', site: 'nel.sharepoint.com,1111,2222' }]),
  TENANT_IDS: tenant,
  HOME_TENANT_ID: tenant,
  APP_CLIENT_ID: appId,
  BOT_APP_ID: appId,
  IDENTITY_CLIENT_ID: appId,
  STORAGE_ACCOUNT: 'chestteam',
  COMMAND_KEYS: 'k'.repeat(32),
  TAB_ORIGIN: 'https://chest.example.org',
};

const refusalOf = (environment: Record<string, string | undefined>): string => {
  try {
    readTeamConfig(environment);
  } catch (fault) {
    if (fault instanceof ConfigurationRefused) return fault.message;
    throw fault;
  }
  throw new Error('the configuration was taken');
};

describe('the configuration of the team app', () => {
  it('is read whole in production', () => {
    const config = readTeamConfig(production);
    expect(config.sites).toEqual([{ chest: 'havering', site: 'nel.sharepoint.com,1111,2222' }]);
    expect(config.identity).toEqual({ kind: 'managed', clientId: appId });
    expect(config.graphBaseUrl).toBe('https://graph.microsoft.com/v1.0');
  });

  it('refuses to start without ids (no anonymous bot), naming every fault at once', () => {
    const message = refusalOf({ ...production, BOT_APP_ID: '', TENANT_IDS: '', COMMAND_KEYS: undefined });
    expect(message).toContain('BOT_APP_ID: is missing');
    expect(message).toContain('TENANT_IDS: is missing');
    expect(message).toContain('COMMAND_KEYS: is missing');
  });

  it('refuses in production what is safe only on one’s own machine', () => {
    const message = refusalOf({
      ...production,
      APP_CLIENT_SECRET: 'secret',
      STORAGE_CONNECTION: 'UseDevelopmentStorage=true',
      GRAPH_BASE_URL: 'http://127.0.0.1:7310/v1.0',
      TEAMS_HOST_ORIGINS: 'http://127.0.0.1:7300',
    });
    expect(message).toContain('APP_CLIENT_SECRET: is for a local start only');
    expect(message).toContain('STORAGE_CONNECTION: is for a local start only');
    expect(message).toContain('GRAPH_BASE_URL: must be https');
    expect(message).toContain('TEAMS_HOST_ORIGINS: must be https');
  });

  it('never repeats a value, since one may be a secret', () => {
    expect(refusalOf({ ...production, COMMAND_KEYS: 'short-secret' })).not.toContain('short-secret');
  });

  it.each(['Havering', 'a|b', '../x', ''])('refuses the chest id «%s»', (chest) => {
    const message = refusalOf({ ...production, CHEST_SITES: JSON.stringify([{ chest, site: 'a,b,c' }]) });
    expect(message).toContain('CHEST_SITES');
  });

  it('takes a local start with its own addresses', () => {
    const config = readTeamConfig({
      ...production,
      MODE: 'local',
      IDENTITY_CLIENT_ID: '',
      STORAGE_ACCOUNT: '',
      APP_CLIENT_SECRET: 'local',
      STORAGE_CONNECTION: 'UseDevelopmentStorage=true',
      GRAPH_BASE_URL: 'http://127.0.0.1:7310/v1.0',
      SIGN_IN_BASE_URL: 'http://127.0.0.1:7311',
      BOT_KEYS_URL: 'http://127.0.0.1:7311/botconnector/keys',
      TAB_ORIGIN: 'http://127.0.0.1:7320',
      TEAMS_HOST_ORIGINS: 'http://127.0.0.1:7300',
    });
    expect(config.identity).toEqual({ kind: 'secret', secret: 'local' });
    expect(config.storage.kind).toBe('connection');
  });

  it('reaches a public site whose address and account are both given', () => {
    const withSite = readTeamConfig({
      ...production,
      PUBLIC_ORIGIN: 'https://apply.example.org',
      PUBLIC_STORAGE_ACCOUNT: 'chestpublic',
    });
    expect(withSite.publicSite).toEqual({
      origin: 'https://apply.example.org',
      storage: { kind: 'account', name: 'chestpublic' },
    });
    expect(readTeamConfig(production).publicSite).toBeUndefined();
  });

  it.each([
    ['PUBLIC_ORIGIN: is missing', { PUBLIC_STORAGE_ACCOUNT: 'chestpublic' }],
    ['PUBLIC_STORAGE_ACCOUNT: is missing', { PUBLIC_ORIGIN: 'https://apply.example.org' }],
    [
      'PUBLIC_ORIGIN: must be https',
      { PUBLIC_ORIGIN: 'http://apply.example.org', PUBLIC_STORAGE_ACCOUNT: 'chestpublic' },
    ],
    [
      'PUBLIC_STORAGE_CONNECTION: is for a local start only',
      { PUBLIC_ORIGIN: 'https://apply.example.org', PUBLIC_STORAGE_CONNECTION: 'x' },
    ],
  ])('refuses half a public site: %s', (fault, changes) => {
    expect(refusalOf({ ...production, ...changes })).toContain(fault);
  });
});
