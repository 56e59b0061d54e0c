import * as z from 'zod/mini';
import { idPattern } from '../core/kernel/ids';

/** Where a chest's record stands. */
export interface ChestSite {
  readonly chest: string;
  readonly site: string;
}

/** Who this process is to Microsoft: a managed identity in Azure, a secret on a developer's machine. */
export type Identity =
  | { readonly kind: 'managed'; readonly clientId: string }
  | { readonly kind: 'secret'; readonly secret: string };

/** Where working memory stands. */
export type StorageAccount =
  | { readonly kind: 'account'; readonly name: string }
  | { readonly kind: 'connection'; readonly connection: string };

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
}

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const address = z.url();
const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);
const sites = z.pipe(
  z.pipe(z.string(), z.transform(parseJson)),
  z
    .array(
      z.strictObject({
        chest: z.string().check(z.regex(idPattern)),
        site: z.string().check(z.regex(/^[^,]+,[^,]+,[^,]+$/)),
      }),
    )
    .check(z.minLength(1)),
);

const settings = z.object({
  MODE: z.enum(['production', 'local']),
  CHEST_SITES: sites,
  TENANT_IDS: z.pipe(list, z.array(uuid).check(z.minLength(1))),
  HOME_TENANT_ID: uuid,
  APP_CLIENT_ID: uuid,
  BOT_APP_ID: uuid,
  IDENTITY_CLIENT_ID: z.optional(uuid),
  APP_CLIENT_SECRET: z.optional(z.string().check(z.minLength(1))),
  GRAPH_BASE_URL: z._default(address, 'https://graph.microsoft.com/v1.0'),
  SIGN_IN_BASE_URL: z._default(address, 'https://login.microsoftonline.com'),
  BOT_KEYS_URL: z._default(address, 'https://login.botframework.com/v1/.well-known/keys'),
  BOT_ISSUER: z._default(z.string(), 'https://api.botframework.com'),
  BOT_SERVICE_HOSTS: z._default(list, ['smba.trafficmanager.net']),
  STORAGE_ACCOUNT: z.optional(z.string().check(z.regex(/^[a-z0-9]{3,24}$/))),
  STORAGE_CONNECTION: z.optional(z.string().check(z.minLength(1))),
  COMMAND_KEYS: z.pipe(list, z.array(z.string().check(z.minLength(32))).check(z.minLength(1))),
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a value, so that the schema names the fault together with all the others.
    return undefined;
  }
}

/** Thrown when the configuration is not whole: every fault at once, by name, never with a value. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
}

/**
 * Reads the team app's configuration. Throws ConfigurationRefused with every fault together. In production there is no
 * start without ids, issuers and keys, and settings that are safe only on one's own machine are refused.
 */
export function readTeamConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): TeamConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settings.safeParse(given);
  const faults = read.success
    ? faultsOfMode(read.data)
    : read.error.issues.map(
        (issue) =>
          `${issue.path.join('.')}: ${given[String(issue.path[0])] === undefined ? 'is missing' : 'is not in the right form'}`,
      );
  if (!read.success || faults.length > 0) {
    throw new ConfigurationRefused(
      `The configuration has ${faults.length} faults:\n- ${faults.join('\n- ')}`,
    );
  }
  return asConfig(read.data);
}

function faultsOfMode(read: Settings): readonly string[] {
  const faults: string[] = [];
  if (read.APP_CLIENT_SECRET === undefined && read.IDENTITY_CLIENT_ID === undefined)
    faults.push('IDENTITY_CLIENT_ID: is missing');
  if (read.STORAGE_CONNECTION === undefined && read.STORAGE_ACCOUNT === undefined)
    faults.push('STORAGE_ACCOUNT: is missing');
  if (read.MODE === 'local') return faults;
  if (read.APP_CLIENT_SECRET !== undefined) faults.push('APP_CLIENT_SECRET: is for a local start only');
  if (read.STORAGE_CONNECTION !== undefined) faults.push('STORAGE_CONNECTION: is for a local start only');
  const addresses = ['GRAPH_BASE_URL', 'SIGN_IN_BASE_URL', 'BOT_KEYS_URL', 'TAB_ORIGIN'] as const;
  for (const name of addresses) if (!read[name].startsWith('https://')) faults.push(`${name}: must be https`);
  if (read.TEAMS_HOST_ORIGINS.some((origin) => !origin.startsWith('https://')))
    faults.push('TEAMS_HOST_ORIGINS: must be https');
  return faults;
}

function asConfig(read: Settings): TeamConfig {
  const storage: StorageAccount =
    read.STORAGE_CONNECTION === undefined
      ? { kind: 'account', name: read.STORAGE_ACCOUNT ?? '' }
      : { kind: 'connection', connection: read.STORAGE_CONNECTION };
  const identity: Identity =
    read.APP_CLIENT_SECRET === undefined
      ? { kind: 'managed', clientId: read.IDENTITY_CLIENT_ID ?? '' }
      : { kind: 'secret', secret: read.APP_CLIENT_SECRET };
  return {
    mode: read.MODE,
    sites: read.CHEST_SITES,
    tenantIds: read.TENANT_IDS,
    homeTenantId: read.HOME_TENANT_ID,
    appClientId: read.APP_CLIENT_ID,
    botAppId: read.BOT_APP_ID,
    identity,
    graphBaseUrl: read.GRAPH_BASE_URL,
    signInBaseUrl: read.SIGN_IN_BASE_URL,
    botKeysUrl: read.BOT_KEYS_URL,
    botIssuer: read.BOT_ISSUER,
    botServiceHosts: read.BOT_SERVICE_HOSTS,
    storage,
    commandKeys: read.COMMAND_KEYS,
    tabOrigin: read.TAB_ORIGIN,
    teamsHostOrigins: read.TEAMS_HOST_ORIGINS,
    setUpPeople: read.SETUP_PEOPLE.map((person) => person.toLowerCase()),
    tabsFolder: read.TABS_FOLDER,
    ...(read.MAILBOX === undefined ? {} : { mailbox: read.MAILBOX }),
  };
}
