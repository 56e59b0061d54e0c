import { GraphFault } from '../errors';
import { bodyOf } from '../request-body';
import { param, type Answer, type Call, type Route } from '../call';
import { isObject, textOr } from '../store/rows';
import { putRecord, recordsOf } from '../store/records';
import { requireUser } from '../directory/find-user';
import type { Store } from '../store/open-store';

/** Mail that was sent; nothing leaves the machine, the mail tray shows it. */
export const mailRoutes: readonly Route[] = [
  { method: 'POST', template: 'users/{user}/sendMail', units: 1, handle: send },
];

/** A mail as it was sent: from whom, when, and Graph's own message object. */
export interface SentMail {
  id: string;
  from: string;
  sentAt: string;
  message: Record<string, unknown>;
}

// The service takes requests of about 4 MB; larger mails go by a draft and an upload session.
const LARGEST_BYTES = 4 * 1024 * 1024;

/** Every mail sent so far, oldest first. */
export function sentMail(store: Store): SentMail[] {
  return recordsOf(store, 'mail').map(({ id, owner, body }) => ({
    id,
    from: owner,
    sentAt: String(body['sentAt']),
    message: isObject(body['message']) ? body['message'] : {},
  }));
}

/** Keeps a mail for the tray; `from` is Graph's recipient object of the sender. */
export function keepMail(call: Call, from: unknown, message: Record<string, unknown>): void {
  const email = isObject(from) && isObject(from['emailAddress']) ? from['emailAddress'] : {};
  putRecord(call.world.store, 'mail', {
    id: call.world.newId(),
    owner: textOr(email['address'], ''),
    body: { sentAt: call.world.clock().toISOString(), message: { ...message, from } },
  });
}

function send(call: Call): Answer {
  requireMailRole(call);
  const user = requireUser(call, param(call, 'user'));
  if (call.request.bytes.length > LARGEST_BYTES) {
    throw new GraphFault(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
  }
  const sent = bodyOf(call);
  const message = sent['message'] ?? sent['Message'];
  if (!isObject(message)) throw new GraphFault(400, 'ErrorInvalidRequest', 'The message is missing.');
  const recipients = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((name) =>
    addressesIn(message[name]),
  );
  if (recipients.length === 0 || recipients.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address))) {
    throw new GraphFault(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  const address = user.body['mail'] ?? user.body['userPrincipalName'];
  keepMail(call, { emailAddress: { name: user.body['displayName'], address } }, message);
  return { status: 202 };
}

function requireMailRole(call: Call): void {
  if (call.caller.roles.includes('Mail.Send')) return;
  throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

function addressesIn(recipients: unknown): string[] {
  if (!Array.isArray(recipients)) return [];
  return recipients.map((each: unknown) => {
    const email = isObject(each) ? each['emailAddress'] : undefined;
    return isObject(email) && typeof email['address'] === 'string' ? email['address'] : '';
  });
}
