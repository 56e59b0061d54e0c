import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import type { Announcement, OutboxQueue, Taken } from '../core/ports/outbox';
import type { StorageAccount } from './account';
import { openMessage, signMessage } from './sign-message';

/** Announcements wait here; nothing is triggered by them. */
const outboxQueue = 'outbox';
/** What the worker listens to: one ring for a burst of announcements. */
export const bellQueue = 'outbox-bell';
/** A burst is what happens within this time; the shared card is edited once for it. */
const burstSeconds = 3;
/** While a worker acts on announcements nobody else sees them. */
const leaseSeconds = 240;

/** Opens the outbox over the account's queues. `now` is in milliseconds. */
export function openOutbox(account: StorageAccount, keys: readonly string[], now: () => number): OutboxQueue {
  let rungUntil = 0;
  const ring = async (delaySeconds: number): Promise<void> => {
    const bell = await account.queue(bellQueue);
    await bell.sendMessage(Buffer.from('ring').toString('base64'), { visibilityTimeout: delaySeconds });
  };
  return {
    ring,
    async waiting() {
      const queue = await account.queue(outboxQueue);
      return (await queue.getProperties()).approximateMessagesCount ?? 0;
    },
    async announce(announcement) {
      const queue = await account.queue(outboxQueue);
      for (const part of inParts(announcement)) {
        const text = signMessage(JSON.stringify(part), keys);
        await queue.sendMessage(Buffer.from(text, 'utf8').toString('base64'), { messageTimeToLive: -1 });
      }
      if (now() < rungUntil) return;
      // Whoever announces in the next two seconds is in time for this ring, so the bell stays quiet until then.
      rungUntil = now() + (burstSeconds - 1) * 1000;
      await ring(burstSeconds);
    },
    take: async (reject) => takeFrom(await account.queue(outboxQueue), keys, reject),
  };
}

async function takeFrom(
  queue: QueueClient,
  keys: readonly string[],
  reject: (text: string) => Promise<void>,
): Promise<readonly Taken[]> {
  const { receivedMessageItems } = await queue.receiveMessages({
    numberOfMessages: 32,
    visibilityTimeout: leaseSeconds,
  });
  const taken: Taken[] = [];
  for (const message of receivedMessageItems) {
    const { messageId, popReceipt, messageText: text, dequeueCount: tries } = message;
    const done = async (): Promise<void> => void (await queue.deleteMessage(messageId, popReceipt));
    const announcement = readAnnouncement(message, keys);
    if (announcement === undefined) {
      await reject(text);
      await done();
    } else {
      taken.push({ announcement, tries, text, done });
    }
  }
  return taken;
}

/** Events are a few hundred bytes each; 60 of them fit a queue message with room to spare. */
const eventsInMessage = 60;

function inParts({ chest, events }: Announcement): readonly Announcement[] {
  const parts: Announcement[] = [];
  for (let from = 0; from < events.length; from += eventsInMessage) {
    parts.push({ chest, events: events.slice(from, from + eventsInMessage) });
  }
  return parts;
}

function readAnnouncement(message: DequeuedMessageItem, keys: readonly string[]): Announcement | undefined {
  const body = openMessage(Buffer.from(message.messageText, 'base64').toString('utf8'), keys);
  // Signed by us, so it has the shape that `announce` gave it.
  return body === 'forged' ? undefined : (JSON.parse(body) as Announcement);
}
