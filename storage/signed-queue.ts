import { randomUUID } from 'node:crypto';
import type { SignedQueue } from '../core/ports/signed-queue';
import type { StorageAccount } from './account';
import { dropParcel, largestBodyInQueue, openParcel, putParcel } from './parcels';
import { openMessage, signMessage } from './sign-message';

/** What travels in a signed queue: the body itself, or the id of the parcel that holds it. How often it was tried goes along. */
interface Carried {
  readonly tries: number;
  readonly firstAt: string;
  readonly inline?: unknown;
  readonly parcel?: string;
}

/** Opens a signed queue by name. `parse` checks the body's shape; it throws on what an older version no longer is. */
export function openSignedQueue<Body>(
  account: StorageAccount,
  name: string,
  keys: readonly string[],
  now: () => string,
  parse: (value: unknown) => Body,
): SignedQueue<Body> {
  const put = async (carried: Carried, delaySeconds: number): Promise<void> => {
    const queue = await account.queue(name);
    const text = Buffer.from(signMessage(JSON.stringify(carried), keys), 'utf8').toString('base64');
    await queue.sendMessage(text, { visibilityTimeout: delaySeconds, messageTimeToLive: -1 });
  };
  return {
    name,
    async send(body) {
      const carried = { tries: 0, firstAt: now() };
      const text = JSON.stringify(body);
      if (text.length <= largestBodyInQueue) return put({ ...carried, inline: body }, 0);
      const parcel = randomUUID();
      await putParcel(account, parcel, signMessage(text, keys));
      return put({ ...carried, parcel }, 0);
    },
    async read(text) {
      const signed = openMessage(text, keys);
      if (signed === 'forged') return 'forged';
      // The envelope is signed, so what it holds has the shape that `put` gave it.
      const { inline, parcel, ...rest } = JSON.parse(signed) as Carried;
      if (parcel === undefined) return { ...rest, body: parse(inline) };
      const kept = openMessage(await openParcel(account, parcel), keys);
      return kept === 'forged' ? 'forged' : { ...rest, parcel, body: parse(JSON.parse(kept)) };
    },
    async again({ body, tries, firstAt, parcel }, delaySeconds) {
      const carried = { tries: tries + 1, firstAt };
      await put(parcel === undefined ? { ...carried, inline: body } : { ...carried, parcel }, delaySeconds);
    },
    async settled({ parcel }) {
      if (parcel !== undefined) await dropParcel(account, parcel);
    },
  };
}
