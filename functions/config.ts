import * as z from 'zod/mini';
import {
  accountName,
  address,
  chestId,
  faultsOfAddresses,
  faultsOfOwn,
  filledText,
  identityIn,
  jsonList,
  keys,
  list,
  origin,
  readSettings,
  siteId,
  storageIn,
  uuid,
  type Environment,
  type Identity,
  type StorageAccount,
} from './settings';

/** Where a chest's record stands. */
export interface ChestSite {
  readonly chest: string;
  readonly site: string;
}

/** The public site as the team app sees it. */
export interface PublicSite {
  /** Where people reach it; the links in letters begin with it. */
  readonly origin: string;
  readonly storage: StorageAccount;
}

/** The team app's whole configuration, read once. */
export interface TeamConfig {
  readonly mode: 'production' | 'local';
  readonly sites: readonly ChestSite[];
  readonly tenantIds: readonly string[];
  readonly homeTenantId: string;
  readonly appClientId: string;
  readonly botAppId: string;
  readonly identity: Identity;
  readonly graphBaseUrl: string;
  readonly signInBaseUrl: string;
  readonly botKeysUrl: string;
  readonly botIssuer: string;
  readonly botServiceHosts: readonly string[];
  readonly storage: StorageAccount;
  /** HMAC keys of queue commands; the first signs, all verify, so that keys can be changed without loss. */
  readonly commandKeys: readonly string[];
  readonly tabOrigin: string;
  readonly teamsHostOrigins: readonly string[];
  readonly setUpPeople: readonly string[];
  readonly tabsFolder: string;
  /** The mailbox that letters are sent from; without it the words are offered to copy. */
  readonly mailbox?: string;
  /** Absent where no public site is run: applications then come by import and staff entry. */
  readonly publicSite?: PublicSite;
}

const settings = z.object({
  MODE: z.enum(['production', 'local']),
  CHEST_SITES: jsonList(z.strictObject({ chest: chestId, site: siteId })),
  TENANT_IDS: z.pipe(list, z.array(uuid).check(z.minLength(1))),
  HOME_TENANT_ID: uuid,
  APP_CLIENT_ID: uuid,
  BOT_APP_ID: uuid,
  IDENTITY_CLIENT_ID: z.optional(uuid),
  APP_CLIENT_SECRET: z.optional(filledText),
  GRAPH_BASE_URL: z._default(address, 'https://graph.microsoft.com/v1.0'),
  SIGN_IN_BASE_URL: z._default(address, 'https://login.microsoftonline.com'),
  BOT_KEYS_URL: z._default(address, 'https://login.botframework.com/v1/.well-known/keys'),
  BOT_ISSUER: z._default(z.string(), 'https://api.botframework.com'),
  BOT_SERVICE_HOSTS: z._default(list, ['smba.trafficmanager.net']),
  STORAGE_ACCOUNT: z.optional(accountName),
  STORAGE_CONNECTION: z.optional(filledText),
  PUBLIC_ORIGIN: z.optional(origin),
  PUBLIC_STORAGE_ACCOUNT: z.optional(accountName),
  PUBLIC_STORAGE_CONNECTION: z.optional(filledText),
  COMMAND_KEYS: keys,
  TAB_ORIGIN: address,
  TEAMS_HOST_ORIGINS: z._default(list, [
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
  ]),
  SETUP_PEOPLE: z._default(list, []),
  TABS_FOLDER: z._default(z.string(), 'tabs'),
  MAILBOX: z.optional(z.string().check(z.minLength(3))),
});

type Settings = z.infer<typeof settings>;

/**
 * Reads the team app's configuration. Throws ConfigurationRefused with every fault together. In production there is no
 * start without ids, issuers and keys, and settings that are safe only on one's own machine are refused.
 */
export function readTeamConfig(environment: Environment = process.env): TeamConfig {
  return asConfig(readSettings(settings, environment, faultsOf));
}

function faultsOf(read: Settings): readonly string[] {
  const { GRAPH_BASE_URL, SIGN_IN_BASE_URL, BOT_KEYS_URL, TAB_ORIGIN, PUBLIC_ORIGIN } = read;
  const addresses = { GRAPH_BASE_URL, SIGN_IN_BASE_URL, BOT_KEYS_URL, TAB_ORIGIN, PUBLIC_ORIGIN };
  const insecure = read.TEAMS_HOST_ORIGINS.some((host) => !host.startsWith('https://'));
  return [
    ...faultsOfOwn(read),
    ...faultsOfPublicSite(read),
    ...faultsOfAddresses(read.MODE, addresses),
    ...(read.MODE === 'production' && insecure ? ['TEAMS_HOST_ORIGINS: must be https'] : []),
  ];
}

/** A public site has both an address and an account; neither is of use alone. */
function faultsOfPublicSite(read: Settings): readonly string[] {
  const { PUBLIC_ORIGIN, PUBLIC_STORAGE_ACCOUNT, PUBLIC_STORAGE_CONNECTION, MODE } = read;
  const hasAccount = (PUBLIC_STORAGE_CONNECTION ?? PUBLIC_STORAGE_ACCOUNT) !== undefined;
  const faults: string[] = [];
  if (hasAccount && PUBLIC_ORIGIN === undefined) faults.push('PUBLIC_ORIGIN: is missing');
  if (!hasAccount && PUBLIC_ORIGIN !== undefined) faults.push('PUBLIC_STORAGE_ACCOUNT: is missing');
  if (MODE === 'production' && PUBLIC_STORAGE_CONNECTION !== undefined)
    faults.push('PUBLIC_STORAGE_CONNECTION: is for a local start only');
  return faults;
}

function asConfig(read: Settings): TeamConfig {
  const { PUBLIC_ORIGIN, PUBLIC_STORAGE_CONNECTION, PUBLIC_STORAGE_ACCOUNT } = read;
  const publicStorage = storageIn(PUBLIC_STORAGE_CONNECTION, PUBLIC_STORAGE_ACCOUNT);
  return {
    mode: read.MODE,
    sites: read.CHEST_SITES,
    tenantIds: read.TENANT_IDS,
    homeTenantId: read.HOME_TENANT_ID,
    appClientId: read.APP_CLIENT_ID,
    botAppId: read.BOT_APP_ID,
    identity: identityIn(read),
    graphBaseUrl: read.GRAPH_BASE_URL,
    signInBaseUrl: read.SIGN_IN_BASE_URL,
    botKeysUrl: read.BOT_KEYS_URL,
    botIssuer: read.BOT_ISSUER,
    botServiceHosts: read.BOT_SERVICE_HOSTS,
    storage: storageIn(read.STORAGE_CONNECTION, read.STORAGE_ACCOUNT),
    commandKeys: read.COMMAND_KEYS,
    tabOrigin: read.TAB_ORIGIN,
    teamsHostOrigins: read.TEAMS_HOST_ORIGINS,
    setUpPeople: read.SETUP_PEOPLE.map((person) => person.toLowerCase()),
    tabsFolder: read.TABS_FOLDER,
    ...(read.MAILBOX === undefined ? {} : { mailbox: read.MAILBOX }),
    ...(PUBLIC_ORIGIN === undefined ? {} : { publicSite: { origin: PUBLIC_ORIGIN, storage: publicStorage } }),
  };
}
