import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import * as z from 'zod/mini';

/** One signing key: the private half to sign with and the public half to publish. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Two keys, as in life: what Entra signs the Bot Connector's key must not vouch for, nor the other way round. */
export interface SigningKeys {
  readonly entra: SigningKey;
  readonly connector: SigningKey;
}

const StoredJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const StoredKeys = z.object({ entra: StoredJwk, connector: StoredJwk });
type StoredKeys = z.infer<typeof StoredKeys>;

async function newPrivateJwk(): Promise<JWK> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(pair.privateKey);
}

async function toSigningKey(privateJwk: JWK): Promise<SigningKey> {
  const id = await calculateJwkThumbprint(privateJwk);
  const privateKey = await importJWK(privateJwk, 'RS256');
  if (privateKey instanceof Uint8Array) throw new TypeError('A signing key must be an RSA key.');
  const { kty, n, e } = privateJwk as { kty: string; n: string; e: string };
  return { id, privateKey, publicJwk: { kty, n, e, kid: id, x5t: id, use: 'sig', alg: 'RS256' } };
}

function readStored(file: string): StoredKeys | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return StoredKeys.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The sign-in keys in ${file} cannot be read. Delete the file to make new ones.`, {
      cause,
    });
  }
}

// Written beside and renamed, so that a kill half way leaves either the old keys or the new ones.
function writeStored(file: string, keys: { entra: JWK; connector: JWK }): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, JSON.stringify(keys), { mode: 0o600 });
  renameSync(unfinished, file);
}

/**
 * The signing keys kept in a file, made on first use, so that sessions outlive a restart. Without a file they last as
 * long as the process.
 * @throws when the file is there but does not hold keys.
 */
export async function loadSigningKeys(file: string | undefined): Promise<SigningKeys> {
  const stored = file === undefined ? undefined : readStored(file);
  const keys = stored ?? { entra: await newPrivateJwk(), connector: await newPrivateJwk() };
  if (file !== undefined && stored === undefined) writeStored(file, keys);
  return {
    entra: await toSigningKey(keys.entra),
    connector: await toSigningKey(keys.connector),
  };
}
