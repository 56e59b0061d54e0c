import type { TableClient } from '@azure/data-tables';
import { takeToken, type Bucket, type Drawn } from '../core/kernel/token-bucket';
import type { Rate, RateLimit } from '../core/ports/rate';
import type { StorageAccount } from './account';
import { tableKey } from './claims';
import { hasStatus } from './status';

export const rateTable = 'rate';
/** With so many instances at once counting the same network, that network is busy enough to wait a second. */
const mostTries = 6;
/** Buckets that this process remembers, so that counting mostly costs one request. */
const mostRemembered = 5_000;
/** Nobody waits longer than this for being counted; then, for a while, nobody is counted at all. */
const patienceMilliseconds = 2_000;
/** The first caller of a process also waits for Azure's client to load. */
const openingMilliseconds = 5_000;
const restMilliseconds = 10_000;

interface KeptBucket extends Bucket {
  readonly etag: string;
}

type Answer = Drawn['answer'];

/** Told when counting failed and a caller was let through: people come before limits, and somebody has to look. */
export type CannotCount = (fault: unknown) => void;

/**
 * Token buckets in a table, shared by every instance through compare-and-set. `who` is never an address but a keyed hash.
 * @param now milliseconds since 1970
 */
export function openRate(account: StorageAccount, now: () => number, cannotCount: CannotCount): Rate {
  const remembered = openRemembered();
  const turns = new Map<string, Promise<unknown>>();
  let restsUntil = 0;

  async function count(client: TableClient, limit: RateLimit, who: string, name: string): Promise<Answer> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const kept = remembered.get(name) ?? (await find(client, limit, who));
      const { answer, bucket } = takeToken(limit, kept, now());
      // Others can only have taken more than is remembered here, so a «no» from memory is a «no».
      if (answer !== 'allowed') return answer;
      const etag = await put(client, limit, who, bucket, kept?.etag);
      remembered.set(name, etag === undefined ? undefined : { ...bucket, etag });
      if (etag !== undefined) return 'allowed';
    }
    return { waitSeconds: 1 };
  }

  async function take(limit: RateLimit, who: string, name: string): Promise<Answer> {
    if (now() < restsUntil) return 'allowed';
    try {
      const client = await soon(account.table(rateTable), openingMilliseconds);
      return await soon(count(client, limit, who, name), patienceMilliseconds);
    } catch (fault) {
      restsUntil = now() + restMilliseconds;
      cannotCount(fault);
      return 'allowed';
    }
  }

  return {
    take(limit, who) {
      // In one process callers of the same network stand in line, so that only other instances can be in the way.
      const name = `${limit.name} ${who}`;
      const turn = (turns.get(name) ?? Promise.resolve()).then(() => take(limit, who, name));
      turns.set(name, turn);
      void turn.then(() => {
        if (turns.get(name) === turn) turns.delete(name);
      });
      return turn;
    },
  };
}

function openRemembered() {
  const held = new Map<string, KeptBucket>();
  return {
    get: (name: string) => held.get(name),
    set(name: string, bucket: KeptBucket | undefined): void {
      held.delete(name);
      if (bucket !== undefined) held.set(name, bucket);
      const oldest = held.size > mostRemembered ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
  };
}

/** The value, or a fault when it does not come in time. */
async function soon<Value>(coming: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('storage did not count in time')), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

function placeOf(
  { name }: RateLimit,
  who: string,
): { readonly partitionKey: string; readonly rowKey: string } {
  return { partitionKey: tableKey(name), rowKey: tableKey(who) };
}

async function find(client: TableClient, limit: RateLimit, who: string): Promise<KeptBucket | undefined> {
  const { partitionKey, rowKey } = placeOf(limit, who);
  try {
    const { left, at, etag } = await client.getEntity<{ left: string; at: string }>(partitionKey, rowKey);
    return { left: Number(left), at: Number(at), etag };
  } catch (fault) {
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}

/** Writes a bucket over the state that was read. Answers its new tag; undefined when another instance was faster. */
async function put(
  client: TableClient,
  limit: RateLimit,
  who: string,
  { left, at }: Bucket,
  over: string | undefined,
): Promise<string | undefined> {
  const row = { ...placeOf(limit, who), left: String(left), at: String(at) };
  try {
    const { etag } =
      over === undefined
        ? await client.createEntity(row)
        : await client.updateEntity(row, 'Replace', { etag: over });
    return etag;
  } catch (fault) {
    if (hasStatus(fault, 404, 409, 412)) return undefined;
    throw fault;
  }
}
