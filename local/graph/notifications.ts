import { GraphFault } from './errors';
import { recordsOf } from './store/records';
import type { World } from './call';

const ANSWER_WITHIN = 10_000;

/** Reads the address to notify: https, or anything on this machine. */
export function notificationAddress(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  const here = url && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !here)) {
    throw new GraphFault(400, 'InvalidRequest', 'The notificationUrl must be an https address.');
  }
  return url.href;
}

/** Asks the address to repeat a token, as the service does before a subscription is made; 400 when it does not. */
export async function validateAddress(address: string, token: string): Promise<void> {
  const url = new URL(address);
  url.searchParams.set('validationToken', token);
  const heard = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  })
    .then(async (response) => ({
      right: response.status === 200 && /text\/plain/i.test(response.headers.get('content-type') ?? ''),
      text: await response.text(),
    }))
    .catch(() => undefined);
  if (heard?.right && heard.text === token) return;
  throw new GraphFault(
    400,
    'ValidationError',
    'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
  );
}

/** Tells the subscribers of a list that something in it changed. They are not waited for, and a lost one is not repeated. */
export function notifyListChange(world: World, listId: string): void {
  const now = world.clock().getTime();
  for (const { id, body } of recordsOf(world.store, 'subscription', listId)) {
    if (Date.parse(String(body['expirationDateTime'])) < now) continue;
    const value = [
      {
        subscriptionId: id,
        clientState: body['clientState'],
        expirationDateTime: body['expirationDateTime'],
        resource: body['resource'],
        tenantId: world.tenantId,
        changeType: 'updated',
      },
    ];
    const sent = fetch(String(body['notificationUrl']), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value }),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    // An endpoint that is away misses the notification; delta is how a client catches up.
    sent.catch(() => undefined);
  }
}
