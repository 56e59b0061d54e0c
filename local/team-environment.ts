import { localTenantId, teamApp } from './identities';
import { samplePerson } from './people';
import { fundMailbox } from './seed-directory';
import { sampleSites } from './sample-sites';
import type { MicrosoftAddresses } from './start-microsoft';

/** Signs what waits in the local queues; it opens nothing anywhere else. */
const localCommandKey = 'local-command-key-of-this-computer-only';

/**
 * The settings of the team function app against the local Microsoft 365, under the names that it has in Azure.
 * @param hostUrl where the app itself is
 * @param tabsFolder the built tabs
 * @param publicUrl where the public site is; without it there is none
 */
export function teamEnvironment(
  addresses: MicrosoftAddresses,
  hostUrl: string,
  tabsFolder: string,
  publicUrl?: string,
): Record<string, string> {
  return {
    MODE: 'local',
    CHEST_SITES: JSON.stringify(sampleSites.map(({ chest, siteId }) => ({ chest, site: siteId }))),
    TENANT_IDS: localTenantId,
    HOME_TENANT_ID: localTenantId,
    APP_CLIENT_ID: teamApp.clientId,
    BOT_APP_ID: teamApp.clientId,
    APP_CLIENT_SECRET: teamApp.secret,
    GRAPH_BASE_URL: `${addresses.graph}/v1.0`,
    SIGN_IN_BASE_URL: addresses.signIn,
    BOT_KEYS_URL: `${addresses.signIn}/botconnector/keys`,
    BOT_ISSUER: 'https://api.botframework.com',
    BOT_SERVICE_HOSTS: '127.0.0.1',
    STORAGE_CONNECTION: addresses.storage,
    COMMAND_KEYS: localCommandKey,
    TAB_ORIGIN: hostUrl,
    TEAMS_HOST_ORIGINS: addresses.teams,
    SETUP_PEOPLE: sampleSites.map(({ chest }) => setUpPerson(chest)).join(','),
    TABS_FOLDER: tabsFolder,
    MAILBOX: fundMailbox,
    ...(publicUrl === undefined
      ? {}
      : { PUBLIC_ORIGIN: publicUrl, PUBLIC_STORAGE_CONNECTION: addresses.publicStorage }),
  };
}

/** The lead of a chest may set it up while it is empty. */
function setUpPerson(chest: string): string {
  return `${localTenantId}|${samplePerson(`lead.${chest}`).objectId}`;
}
