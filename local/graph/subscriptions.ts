import { GraphFault } from './errors';
import { hasRole, requireList } from './access';
import { bodyOf } from './request-body';
import { param, versionRoot, type Answer, type Call, type Route } from './call';
import { deleteRecord, findRecord, putRecord, recordsOf, type StoredRecord } from './store/records';
import { notificationAddress, validateAddress } from './notifications';

/** Change notifications of lists (and, by name only, of mailboxes: no mail arrives here). */
export const subscriptionRoutes: readonly Route[] = [
  { method: 'GET', template: 'subscriptions', units: 2, handle: list },
  { method: 'POST', template: 'subscriptions', units: 2, handle: create },
  { method: 'GET', template: 'subscriptions/{subscription}', units: 1, handle: get },
  { method: 'PATCH', template: 'subscriptions/{subscription}', units: 2, handle: renew },
  { method: 'DELETE', template: 'subscriptions/{subscription}', units: 2, handle: remove },
];

const LIST = /^\/?sites\/([^/]+)\/lists\/([^/]+)$/i;
const MAIL = /^\/?(me|users\/[^/]+)\/mailFolders\('?[^')]+'?\)\/messages$/i;
// Longest lives in minutes, as documented.
const LIST_MINUTES = 42_300;
const MAIL_MINUTES = 4_230;

async function create(call: Call): Promise<Answer> {
  const sent = bodyOf(call);
  const { changeType, resource, expirationDateTime, clientState } = sent;
  if (typeof changeType !== 'string' || typeof resource !== 'string')
    throw bad('changeType and resource are needed.');
  const watched = watchedResource(call, resource, changeType);
  const notificationUrl = notificationAddress(sent['notificationUrl']);
  const expires = expiry(call, expirationDateTime, watched.minutes);
  await validateAddress(notificationUrl, call.world.newId());
  const id = call.world.newId();
  const body = {
    id,
    resource,
    applicationId: call.caller.appId,
    changeType,
    clientState: typeof clientState === 'string' ? clientState : null,
    notificationUrl,
    expirationDateTime: expires,
    creatorId: call.caller.userId ?? call.caller.appId,
    latestSupportedTlsVersion: 'v1_2',
    notificationQueryOptions: null,
  };
  putRecord(call.world.store, 'subscription', { id, owner: watched.owner, body });
  return { status: 201, body: answer(call, body) };
}

function watchedResource(
  call: Call,
  resource: string,
  changeType: string,
): { owner: string; minutes: number } {
  const list = LIST.exec(resource);
  if (list?.[1] && list[2]) {
    if (changeType !== 'updated') throw bad("Lists can be watched for 'updated' only.");
    return { owner: requireList(call, list[1], list[2], 1).list.id, minutes: LIST_MINUTES };
  }
  if (!MAIL.test(resource)) throw bad(`The resource '${resource}' cannot be watched.`);
  if (!hasRole(call.caller, 'Mail.Read', 'Mail.ReadWrite'))
    throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied.');
  return { owner: '', minutes: MAIL_MINUTES };
}

function expiry(call: Call, value: unknown, minutes: number): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  const now = call.world.clock().getTime();
  if (Number.isNaN(time) || time <= now) throw bad('Subscription expiration must be in the future.');
  if (time > now + minutes * 60_000)
    throw bad(`Subscription expiration can only be ${minutes} minutes in the future.`);
  return new Date(time).toISOString();
}

function ownSubscription(call: Call): StoredRecord {
  const found = findRecord(call.world.store, 'subscription', param(call, 'subscription'));
  if (found?.body['applicationId'] !== call.caller.appId || !found) {
    throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.');
  }
  return found;
}

function list(call: Call): Answer {
  const own = recordsOf(call.world.store, 'subscription').filter(
    ({ body }) => body['applicationId'] === call.caller.appId,
  );
  return { status: 200, body: { value: own.map(({ body }) => body) } };
}

function get(call: Call): Answer {
  return { status: 200, body: answer(call, ownSubscription(call).body) };
}

function renew(call: Call): Answer {
  const found = ownSubscription(call);
  const minutes = LIST.test(String(found.body['resource'])) ? LIST_MINUTES : MAIL_MINUTES;
  const body = {
    ...found.body,
    expirationDateTime: expiry(call, bodyOf(call)['expirationDateTime'], minutes),
  };
  putRecord(call.world.store, 'subscription', { ...found, body });
  return { status: 200, body: answer(call, body) };
}

function remove(call: Call): Answer {
  const found = ownSubscription(call);
  deleteRecord(call.world.store, 'subscription', found.id, found.owner);
  return { status: 204 };
}

function answer(call: Call, body: Record<string, unknown>): Record<string, unknown> {
  return { '@odata.context': `${versionRoot(call.world)}/$metadata#subscriptions/$entity`, ...body };
}

function bad(message: string): GraphFault {
  return new GraphFault(400, 'InvalidRequest', message);
}
