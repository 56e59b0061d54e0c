import type { PublishedChest } from '../../core/engaging/published';
import { idPattern } from '../../core/kernel/ids';
import { RecordUnavailable } from '../../core/ports/faults';
import { logFault } from '../log';
import { problem, type Frame, type SiteAnswer, type SitePage } from './answer';
import { isForeign } from './csrf';
import { matchRoute } from './match-route';
import { problemPage } from './problems';
import type { SiteRequest } from './request';
import { siteRoutes } from './routes';
import type { SiteRoute } from './site-route';
import type { Site } from './site';

/** What is asked, before its route is known. */
export type Asked = Omit<SiteRequest, 'params'>;

/** An answer that can be sent: problems have become pages. */
export type Sendable = Exclude<SiteAnswer, { readonly kind: 'problem' }>;

/** The route of an address, if there is one. */
export function routeOf(method: string, path: string): ReturnType<typeof matchRoute<SiteRoute>> {
  return matchRoute(siteRoutes, method, path);
}

/**
 * Answers a request with a page of the site: its route's, or that of a problem. A post that another site made the
 * browser send goes nowhere. Nothing is thrown: a fault is logged, without its words, and told to the person.
 */
export async function answerSite(site: Site, asked: Asked): Promise<Sendable> {
  const found = routeOf(asked.method, asked.path);
  const answer = await attempt(site, asked, found);
  return answer.kind === 'problem' ? answerProblem(site, asked.path, answer) : answer;
}

/** A problem as its page, in the frame of the fund that it happened at. */
export async function answerProblem(
  site: Site,
  path: string,
  { problem: what, frame, waitSeconds }: Extract<SiteAnswer, { readonly kind: 'problem' }>,
): Promise<SitePage> {
  site.log('site.problem', { code: what });
  const framed = frame.chest === undefined ? { ...frame, ...(await frameOf(site, path)) } : frame;
  return problemPage(what, framed, waitSeconds);
}

async function attempt(site: Site, asked: Asked, found: ReturnType<typeof routeOf>): Promise<SiteAnswer> {
  if (found === undefined) return problem('not-found');
  const request: SiteRequest = { ...asked, params: found.params };
  if (request.method === 'POST' && isForeign(site, request)) return problem('try-again');
  try {
    return await found.route.page(site, request);
  } catch (fault) {
    logFault('site.fault', fault, { action: found.route.path });
    return problem(isAway(fault) ? 'away' : 'broken');
  }
}

/** The record is away, or storage is: a later try may work. Storage says so by its client's own kind of error. */
function isAway(fault: unknown): boolean {
  return fault instanceof RecordUnavailable || (fault instanceof Error && fault.name === 'RestError');
}

/** The fund that the address names, or the only one, stands around problem pages too, so that its helper's phone does. */
async function frameOf(site: Site, path: string): Promise<Frame> {
  const named = path.split('/')[1] ?? '';
  try {
    const chest =
      (idPattern.test(named) ? await site.published.chest(named) : undefined) ?? (await onlyChest(site));
    return chest === undefined ? {} : { chest };
  } catch {
    // What is published cannot be read: the problem is told without the fund's name.
    return {};
  }
}

async function onlyChest({ published }: Site): Promise<PublishedChest | undefined> {
  const [only, ...others] = await published.chests();
  return only === undefined || others.length > 0 ? undefined : published.chest(only);
}
