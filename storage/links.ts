import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { DeadLink, LinkPurpose, Links, PersonalLink } from '../core/ports/links';
import type { StorageAccount } from './account';
import { tableKey } from './claims';
import { hasStatus } from './status';

export const linksTable = 'links';

/** A link's row. Of the token there is only its SHA-256: no row opens anything. */
interface LinkRow {
  readonly hash: string;
  readonly chest: string;
  readonly purpose: string;
  readonly about: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The moment of its one use; empty before. */
  readonly usedAt: string;
}

interface KeptRow extends LinkRow {
  readonly etag: string;
}

/** 256 random bits in base64url. */
const tokenBytes = 32;
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;
const purposes: readonly string[] = [
  'continue-draft',
  'see-application',
  'raise-need',
] satisfies LinkPurpose[];

/** Personal links in a table of the account. Looking changes nothing; claiming is one compare-and-set of the row. */
export function openLinks(account: StorageAccount): Links {
  const table = (): Promise<TableClient> => account.table(linksTable);
  return {
    issue: async (link) => issue(await table(), link),
    async look(token, now) {
      const row = await lookIn(await table(), token, now);
      return typeof row === 'string' ? row : linkOf(row);
    },
    async whatFor(token) {
      const row = tokenPattern.test(token) ? await findRow(await table(), hashOf(token)) : undefined;
      return row === undefined ? undefined : linkOf(row);
    },
    claim: async (token, now) => claimIn(await table(), token, now),
  };
}

async function issue(client: TableClient, link: PersonalLink): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const hash = hashOf(token);
  const { chest, purpose, about, createdAt, expiresAt } = link;
  const row: LinkRow = { hash, chest, purpose, about, createdAt, expiresAt, usedAt: '' };
  await client.createEntity({ ...placeOf(hash), ...row });
  // From this write on the newer link stands for the older ones.
  await client.upsertEntity({ ...pointerOf(link), hash }, 'Replace');
  return token;
}

async function lookIn(client: TableClient, token: string, now: string): Promise<KeptRow | DeadLink> {
  if (!tokenPattern.test(token)) return 'unknown';
  const row = await findRow(client, hashOf(token));
  if (row === undefined) return 'unknown';
  if (row.usedAt !== '') return 'used';
  if (row.expiresAt <= now) return 'expired';
  return (await newestOf(client, row)) === row.hash ? row : 'replaced';
}

async function claimIn(client: TableClient, token: string, now: string): Promise<PersonalLink | DeadLink> {
  const row = await lookIn(client, token, now);
  if (typeof row === 'string') return row;
  try {
    await client.updateEntity({ ...placeOf(row.hash), usedAt: now }, 'Merge', { etag: row.etag });
    return linkOf(row);
  } catch (fault) {
    if (hasStatus(fault, 412)) return 'used';
    throw fault;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** A row is found by half of its hash; the whole is then compared in constant time. */
function placeOf(hash: string): { readonly partitionKey: string; readonly rowKey: string } {
  return { partitionKey: `link-${hash.slice(0, 2)}`, rowKey: hash.slice(0, 32) };
}

function pointerOf({ chest, purpose, about }: Pick<PersonalLink, 'chest' | 'purpose' | 'about'>) {
  return { partitionKey: tableKey(`newest ${chest}`), rowKey: tableKey(`${purpose} ${about}`) };
}

async function findRow(client: TableClient, hash: string): Promise<KeptRow | undefined> {
  const { partitionKey, rowKey } = placeOf(hash);
  try {
    const row = await client.getEntity<LinkRow>(partitionKey, rowKey);
    const same = row.hash.length === hash.length && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash));
    return same ? row : undefined;
  } catch (fault) {
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}

async function newestOf(client: TableClient, row: LinkRow): Promise<string | undefined> {
  const { partitionKey, rowKey } = pointerOf({ ...row, purpose: purposeIn(row) });
  try {
    return (await client.getEntity<{ hash: string }>(partitionKey, rowKey)).hash;
  } catch (fault) {
    // The link is being issued at this moment, or its pointer was cleared away with it.
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}

function linkOf(row: LinkRow): PersonalLink {
  const { chest, about, createdAt, expiresAt } = row;
  return { chest, purpose: purposeIn(row), about, createdAt, expiresAt };
}

function purposeIn({ purpose }: LinkRow): LinkPurpose {
  if (!purposes.includes(purpose)) throw new TypeError('a link has a purpose that nobody knows');
  return purpose as LinkPurpose;
}
