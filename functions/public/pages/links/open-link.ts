import type { PublishedChest } from '../../../../core/engaging/published';
import { idPattern } from '../../../../core/kernel/ids';
import type { DeadLink, PersonalLink } from '../../../../core/ports/links';
import { page, problem, redirect, type SiteAnswer } from '../../answer';
import { claimsOfNetwork, limitNetwork } from '../../limit';
import { one, type SiteRequest } from '../../request';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { isThere, openSession } from './open-session';

/**
 * GET and HEAD `/link/{token}`: a page with a button. Mail scanners open links long before people do, so looking changes
 * nothing and makes no session (security notes 2.5).
 */
export const showLink: PageFunction = async (site, request) => {
  const link = await look(site, request);
  if (typeof link === 'string') return deadLink(site, request, link);
  const chest = await site.published.chest(link.chest);
  const words = wordsOf().links.open;
  const what = link.purpose === 'continue-draft' ? words.draft : words.application;
  return page('link-open', words.title, frameOf(chest), { ...words, what });
};

/**
 * POST `/link/{token}`: uses the link up and makes this browser's session with a new secret, then goes on to an address
 * that no longer holds the token.
 */
export const claimLink: PageFunction = async (site, request) => {
  const limited = await limitNetwork(site, request, claimsOfNetwork);
  if (limited !== undefined) return limited;
  const seen = await look(site, request);
  if (typeof seen === 'string') return deadLink(site, request, seen);
  // A link to something that is not there is not used up by trying.
  if (!(await isThere(site, seen))) return goneLink(site, seen);
  const link = await site.links.claim(tokenOf(request), site.clock.now());
  if (typeof link === 'string') return deadLink(site, request, link);
  const opened = await openSession(site, link);
  if (opened === undefined) return goneLink(site, link);
  site.log('link.claimed', { chest: link.chest, outcome: 'opened' });
  return redirect(opened.to, [opened.cookie]);
};

async function goneLink(site: Site, link: PersonalLink): Promise<SiteAnswer> {
  site.log('link.gone', { chest: link.chest });
  const words = wordsOf().links.gone;
  const frame = frameOf(await site.published.chest(link.chest));
  return page('link-gone', words.title, frame, { ...words, home: `/${link.chest}` }, { status: 410 });
}

function tokenOf(request: SiteRequest): string {
  return request.params['token'] ?? '';
}

/** A link of another kind, to score or to raise needs by, opens nothing here and is left as it is. */
async function look(site: Site, request: SiteRequest): Promise<PersonalLink | DeadLink> {
  const link = await site.links.look(tokenOf(request), site.clock.now());
  return typeof link !== 'string' && link.purpose === 'raise-need' ? 'unknown' : link;
}

/** Why a link opens nothing, and the way to a new one: to the address that it belongs to, without typing. */
async function deadLink(site: Site, request: SiteRequest, dead: DeadLink): Promise<SiteAnswer> {
  site.log('link.dead', { code: dead });
  const was = await site.links.whatFor(tokenOf(request));
  const named = was?.chest ?? one(request.query, 'fund');
  const chest = idPattern.test(named) ? await site.published.chest(named) : undefined;
  if (chest === undefined && dead === 'unknown') return problem('not-found');
  const { titles, why, ...words } = wordsOf().links.dead;
  return page(
    'link-dead',
    titles[dead],
    frameOf(chest),
    {
      ...words,
      title: titles[dead],
      why: why[dead],
      isKnown: was !== undefined,
      renew: `/link/${tokenOf(request)}/new`,
      askAt: chest && `/${chest.id}/return`,
    },
    { status: dead === 'unknown' ? 404 : 410 },
  );
}

function frameOf(chest: PublishedChest | undefined): { readonly chest?: PublishedChest } {
  return chest === undefined ? {} : { chest };
}
