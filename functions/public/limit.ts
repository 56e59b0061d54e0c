import { createHmac } from 'node:crypto';
import type { RateLimit } from '../../core/ports/rate';
import { problem, type Frame, type SiteAnswer } from './answer';
import type { SiteRequest } from './request';
import type { Site } from './site';

/** Asking for links: enough for a library full of groups on the last day, too few to trouble anybody's mailbox. */
export const asksOfNetwork: RateLimit = { name: 'link-network', most: 20, perSeconds: 600 };
/** Letters to one address or about one draft. Past it the page says the same and nothing more is sent. */
const asksOfAddress: RateLimit = { name: 'link-address', most: 5, perSeconds: 3600 };
/** Guessing at links, and claiming them. */
export const claimsOfNetwork: RateLimit = { name: 'link-claim', most: 40, perSeconds: 600 };
/** Files sent from one network. */
export const filesOfNetwork: RateLimit = { name: 'file-network', most: 60, perSeconds: 600 };
/** Acts on applications from one network. */
export const actsOfNetwork: RateLimit = { name: 'act-network', most: 30, perSeconds: 600 };

/** Takes one for the caller's network. Answers the page to show when there is none left. */
export async function limitNetwork(
  site: Pick<Site, 'rate'>,
  request: Pick<SiteRequest, 'network'>,
  limit: RateLimit,
  frame: Frame = {},
): Promise<SiteAnswer | undefined> {
  const taken = await site.rate.take(limit, request.network);
  return taken === 'allowed' ? undefined : problem('too-many', frame, taken.waitSeconds);
}

/** True while letters to this address, or about this draft, may still be asked for. Its name is kept only as a keyed hash. */
export async function mayWriteTo(site: Pick<Site, 'rate' | 'rateKeys'>, whom: string): Promise<boolean> {
  const key = createHmac('sha256', site.rateKeys[0] ?? '');
  const who = key.update(whom.toLowerCase()).digest('base64url').slice(0, 22);
  return (await site.rate.take(asksOfAddress, who)) === 'allowed';
}
