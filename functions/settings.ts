import * as z from 'zod/mini';
import { idPattern } from '../core/kernel/ids';

/** Who this process is to Microsoft: a managed identity in Azure, a secret on a developer's machine. */
export type Identity =
  | { readonly kind: 'managed'; readonly clientId: string }
  | { readonly kind: 'secret'; readonly secret: string };

/** Where working memory stands. */
export type StorageAccount =
  | { readonly kind: 'account'; readonly name: string }
  | { readonly kind: 'connection'; readonly connection: string };

export const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const address = z.url();
/** Where a site stands: scheme and host, nothing behind it. */
export const origin = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text));
/** Values by comma. */
export const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);
/** HMAC keys: the first signs, all verify, so that keys can be changed without loss. */
export const keys = z.pipe(list, z.array(z.string().check(z.minLength(32))).check(z.minLength(1)));
export const accountName = z.string().check(z.regex(/^[a-z0-9]{3,24}$/));
export const filledText = z.string().check(z.minLength(1));
export const chestId = z.string().check(z.regex(idPattern));
export const siteId = z.string().check(z.regex(/^[^,]+,[^,]+,[^,]+$/));

/** A list of things as JSON; at least one. */
export function jsonList<Item extends z.ZodMiniType>(item: Item) {
  return z.pipe(z.pipe(z.string(), z.transform(parseJson)), z.array(item).check(z.minLength(1)));
}

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

/** The environment as a process is given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads settings by their schema. Throws ConfigurationRefused with every fault together: those of the schema, or else
 * those that `faultsOf` finds.
 */
export function readSettings<Settings>(
  schema: z.ZodMiniType<Settings>,
  environment: Environment,
  faultsOf: (read: Settings) => readonly string[],
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  const faults = read.success
    ? faultsOf(read.data)
    : read.error.issues.map(
        (issue) =>
          `${issue.path.join('.')}: ${given[String(issue.path[0])] === undefined ? 'is missing' : 'is not in the right form'}`,
      );
  if (!read.success || faults.length > 0) {
    throw new ConfigurationRefused(
      `The configuration has ${faults.length} faults:\n- ${faults.join('\n- ')}`,
    );
  }
  return read.data;
}

/** The settings by which either app says who it is and where its working memory stands. */
export interface OwnSettings {
  readonly MODE: 'production' | 'local';
  readonly IDENTITY_CLIENT_ID?: string | undefined;
  readonly APP_CLIENT_SECRET?: string | undefined;
  readonly STORAGE_ACCOUNT?: string | undefined;
  readonly STORAGE_CONNECTION?: string | undefined;
}

/** What is missing of them, and what production refuses since it is safe only on one's own machine. */
export function faultsOfOwn(read: OwnSettings): readonly string[] {
  const faults: string[] = [];
  if (read.APP_CLIENT_SECRET === undefined && read.IDENTITY_CLIENT_ID === undefined)
    faults.push('IDENTITY_CLIENT_ID: is missing');
  if (read.STORAGE_CONNECTION === undefined && read.STORAGE_ACCOUNT === undefined)
    faults.push('STORAGE_ACCOUNT: is missing');
  if (read.MODE === 'local') return faults;
  if (read.APP_CLIENT_SECRET !== undefined) faults.push('APP_CLIENT_SECRET: is for a local start only');
  if (read.STORAGE_CONNECTION !== undefined) faults.push('STORAGE_CONNECTION: is for a local start only');
  return faults;
}

/** In production every address is https. */
export function faultsOfAddresses(
  mode: 'production' | 'local',
  addresses: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (mode === 'local') return [];
  return Object.entries(addresses)
    .filter(([, value]) => value !== undefined && !value.startsWith('https://'))
    .map(([name]) => `${name}: must be https`);
}

/** Who the process is, out of settings in which nothing is missing. */
export function identityIn({ APP_CLIENT_SECRET: secret, IDENTITY_CLIENT_ID }: OwnSettings): Identity {
  return secret === undefined
    ? { kind: 'managed', clientId: IDENTITY_CLIENT_ID ?? '' }
    : { kind: 'secret', secret };
}

/** An account by its name or, locally, by its connection string. */
export function storageIn(connection: string | undefined, name: string | undefined): StorageAccount {
  return connection === undefined
    ? { kind: 'account', name: name ?? '' }
    : { kind: 'connection', connection };
}
