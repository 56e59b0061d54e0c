import { localTenantId, publicApp } from './identities';
import { sampleSites } from './sample-sites';
import type { MicrosoftAddresses } from './start-microsoft';

/** They sign and count on this computer only. */
const localKeys = {
  COMMAND_KEYS: 'local-key-of-the-public-site-for-waiting-acts',
  SESSION_KEYS: 'local-key-of-the-public-site-for-its-sessions',
  RATE_KEYS: 'local-key-of-the-public-site-for-its-counters',
};

/**
 * The settings of the public function app against the local Microsoft 365, under the names that it has in Azure.
 * @param publicUrl where the app itself is
 * @param siteFolder its views and assets
 */
export function publicEnvironment(
  addresses: Pick<MicrosoftAddresses, 'graph' | 'signIn' | 'publicStorage'>,
  publicUrl: string,
  siteFolder: string,
): Record<string, string> {
  return {
    MODE: 'local',
    PUBLIC_ORIGIN: publicUrl,
    CHEST_SITES: JSON.stringify(
      sampleSites.map(({ chest, siteId }) => ({ chest, site: siteId, intake: 'Intake' })),
    ),
    HOME_TENANT_ID: localTenantId,
    APP_CLIENT_ID: publicApp.clientId,
    APP_CLIENT_SECRET: publicApp.secret,
    GRAPH_BASE_URL: `${addresses.graph}/v1.0`,
    SIGN_IN_BASE_URL: addresses.signIn,
    STORAGE_CONNECTION: addresses.publicStorage,
    SITE_FOLDER: siteFolder,
    ...localKeys,
  };
}
