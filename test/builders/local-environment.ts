import { localTenantId, teamApp } from '../../local/identities';

/** A whole local configuration of the team app; a test names only what it changes. */
export function localEnvironment(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    MODE: 'local',
    CHEST_SITES: JSON.stringify([{ chest: 'hackney', site: 'local.sharepoint,1111,2222' }]),
    TENANT_IDS: localTenantId,
    HOME_TENANT_ID: localTenantId,
    APP_CLIENT_ID: teamApp.clientId,
    BOT_APP_ID: teamApp.clientId,
    APP_CLIENT_SECRET: teamApp.secret,
    STORAGE_CONNECTION: 'UseDevelopmentStorage=true',
    COMMAND_KEYS: 'a-key-for-tests-of-thirty-two-letters',
    TAB_ORIGIN: 'http://127.0.0.1:1',
    ...changes,
  };
}
