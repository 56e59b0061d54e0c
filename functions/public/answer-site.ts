import { idPattern } from '../../core/kernel/ids';
import { RecordUnavailable } from '../../core/ports/faults';
import { logFault } from '../log';
import { problem, type Frame, type SiteAnswer } from './answer';
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
  if (answer.kind !== 'problem') return answer;
  site.log('site.problem', { code: answer.problem });
  const frame = answer.frame.chest === undefined ? await frameOf(site, asked) : answer.frame;
  return problemPage(answer.problem, frame, answer.waitSeconds);
}

async function attempt(site: Site, asked: Asked, found: ReturnType<typeof routeOf>): Promise<SiteAnswer> {
  if (found === undefined) return problem('not-found');
  const request: SiteRequest = { ...asked, params: found.params };
  if (request.method === 'POST' && isForeign(site, request)) return problem('try-again');
  try {
    return await found.route.page(site, request);
  } catch (fault) {
    logFault('site.fault', fault, { action: found.route.path });
    return problem(fault instanceof RecordUnavailable ? 'away' : 'broken');
  }
}

/** The fund that the address names stands around its problem pages too, so that its helper's phone does. */
async function frameOf(site: Site, { path }: Asked): Promise<Frame> {
  const named = path.split('/')[1] ?? '';
  if (!idPattern.test(named)) return {};
  try {
    const chest = await site.published.chest(named);
    return chest === undefined ? {} : { chest };
  } catch {
    // What is published cannot be read: the problem is told without the fund's name.
    return {};
  }
}
