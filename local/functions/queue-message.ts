import type { DequeuedMessageItem } from '@azure/storage-queue';
import type { TypedData } from './worker';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text in a queue message, or undefined when it is not in the encoding that host.json names. */
export function decodeMessage(text: string, encoding: 'base64' | 'none'): string | undefined {
  if (encoding === 'none') return text;
  return base64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}

/** What a function is told about its message, under the names that the real host uses. */
export function messageMetadata(message: DequeuedMessageItem): Record<string, TypedData> {
  const time = (moment: Date): TypedData => ({ json: JSON.stringify(moment.toISOString()) });
  return {
    Id: { string: message.messageId },
    PopReceipt: { string: message.popReceipt },
    DequeueCount: { json: String(message.dequeueCount) },
    InsertionTime: time(message.insertedOn),
    ExpirationTime: time(message.expiresOn),
    NextVisibleTime: time(message.nextVisibleOn),
  };
}
