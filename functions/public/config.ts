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
  origin,
  readSettings,
  siteId,
  storageIn,
  uuid,
  type Environment,
  type Identity,
  type StorageAccount,
} from '../settings';

/** Where a chest takes in what comes from the public site: one list of its SharePoint site. */
export interface ChestIntake {
  readonly chest: string;
  readonly site: string;
  /** The list's id, or its name. */
  readonly intake: string;
}

/** The public app's whole configuration, read once. */
export interface PublicConfig {
  readonly mode: 'production' | 'local';
  readonly origin: string;
  readonly chests: readonly ChestIntake[];
  readonly homeTenantId: string;
  readonly appClientId: string;
  readonly identity: Identity;
  readonly graphBaseUrl: string;
  readonly signInBaseUrl: string;
  readonly storage: StorageAccount;
  /** Sign acts that wait for Graph. The public app's own; the team app's keys are others. */
  readonly commandKeys: readonly string[];
  readonly sessionKeys: readonly string[];
  readonly rateKeys: readonly string[];
  /** Where views and assets stand. */
  readonly siteFolder: string;
}

const settings = z.object({
  MODE: z.enum(['production', 'local']),
  PUBLIC_ORIGIN: origin,
  CHEST_SITES: jsonList(
    z.strictObject({ chest: chestId, site: siteId, intake: z._default(filledText, 'Intake') }),
  ),
  HOME_TENANT_ID: uuid,
  APP_CLIENT_ID: uuid,
  IDENTITY_CLIENT_ID: z.optional(uuid),
  APP_CLIENT_SECRET: z.optional(filledText),
  GRAPH_BASE_URL: z._default(address, 'https://graph.microsoft.com/v1.0'),
  SIGN_IN_BASE_URL: z._default(address, 'https://login.microsoftonline.com'),
  STORAGE_ACCOUNT: z.optional(accountName),
  STORAGE_CONNECTION: z.optional(filledText),
  COMMAND_KEYS: keys,
  SESSION_KEYS: keys,
  RATE_KEYS: keys,
  SITE_FOLDER: z._default(z.string(), 'site'),
});

type Settings = z.infer<typeof settings>;

/**
 * Reads the public app's configuration. Throws ConfigurationRefused with every fault together. In production there is no
 * start without ids and keys, and settings that are safe only on one's own machine are refused.
 */
export function readPublicConfig(environment: Environment = process.env): PublicConfig {
  const read = readSettings(settings, environment, faultsOf);
  return {
    mode: read.MODE,
    origin: read.PUBLIC_ORIGIN,
    chests: read.CHEST_SITES,
    homeTenantId: read.HOME_TENANT_ID,
    appClientId: read.APP_CLIENT_ID,
    identity: identityIn(read),
    graphBaseUrl: read.GRAPH_BASE_URL,
    signInBaseUrl: read.SIGN_IN_BASE_URL,
    storage: storageIn(read.STORAGE_CONNECTION, read.STORAGE_ACCOUNT),
    commandKeys: read.COMMAND_KEYS,
    sessionKeys: read.SESSION_KEYS,
    rateKeys: read.RATE_KEYS,
    siteFolder: read.SITE_FOLDER,
  };
}

function faultsOf(read: Settings): readonly string[] {
  const { MODE, PUBLIC_ORIGIN, GRAPH_BASE_URL, SIGN_IN_BASE_URL } = read;
  return [
    ...faultsOfOwn(read),
    ...faultsOfAddresses(MODE, { PUBLIC_ORIGIN, GRAPH_BASE_URL, SIGN_IN_BASE_URL }),
    ...faultsOfSharedKeys(read),
  ];
}

/** What one key signs must mean nothing to another. */
function faultsOfSharedKeys({ COMMAND_KEYS, SESSION_KEYS, RATE_KEYS }: Settings): readonly string[] {
  const all = [...COMMAND_KEYS, ...SESSION_KEYS, ...RATE_KEYS];
  return new Set(all).size === all.length ? [] : ['SESSION_KEYS: repeats another key'];
}
