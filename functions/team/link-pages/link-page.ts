import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { systemActor } from '../../../core/kernel/actor';
import type { DeadLink, PersonalLink } from '../../../core/ports/links';
import { log } from '../../log';
import { goTo, page, saying } from './answer';
import { markup } from './html';
import { sessionCookie } from './session';
import { now, openFor, pageOf, type LinkTeam } from './visit';
import { linkWords } from './words';

/** GET and HEAD `link/{token}`: a button. Scanners open links long before people do, so looking changes nothing. */
export async function showLink(team: LinkTeam, request: HttpRequest): Promise<HttpResponseInit> {
  const token = tokenOf(request);
  const link = await look(team, token);
  if (typeof link === 'string') return deadLink(team, request, link);
  const { title, words, press } = linkWords.open;
  const body = markup`<h1>${title}</h1>
<p>${words}</p>
<form method="post" action="/link/${token}"><button type="submit">${press}</button></form>`;
  return page(await pageOf(team, link.chest), title, body);
}

/** POST `link/{token}`: uses it up, makes this browser's session, and goes on to an address without the token. */
export async function claimLink(team: LinkTeam, request: HttpRequest): Promise<HttpResponseInit> {
  const seen = await look(team, tokenOf(request));
  const link = typeof seen === 'string' ? seen : await team.needLinks.claim(tokenOf(request), now());
  if (typeof link === 'string') return deadLink(team, request, link);
  const { chest, about: person } = link;
  log('link.claimed', { chest, actor: person });
  return goTo(`/raise/${chest}`, sessionCookie(team.config.commandKeys, { chest, person }, now()));
}

/**
 * POST `link/{token}/new`: sends whoever had the link a new one, to the address that stands with them and is not shown
 * here. The answer is the same in every case.
 */
export async function renewLink(team: LinkTeam, request: HttpRequest): Promise<HttpResponseInit> {
  const was = await team.needLinks.whatFor(tokenOf(request));
  if (was?.purpose === 'raise-need' && team.chests.includes(was.chest)) {
    await openFor(team, was.chest).useCases.renewNeedLink(systemActor(was.chest), { person: was.about });
  }
  const chest = was?.chest ?? request.query.get('fund') ?? '';
  return saying(await pageOf(team, chest), linkWords.dead.asked, 200);
}

function tokenOf(request: HttpRequest): string {
  return request.params['token'] ?? '';
}

async function look({ needLinks, chests }: LinkTeam, token: string): Promise<PersonalLink | DeadLink> {
  const link = await needLinks.look(token, now());
  const isOurs = typeof link === 'string' || (link.purpose === 'raise-need' && chests.includes(link.chest));
  return isOurs ? link : 'unknown';
}

async function deadLink(team: LinkTeam, request: HttpRequest, dead: DeadLink): Promise<HttpResponseInit> {
  log('link.dead', { code: dead });
  const token = tokenOf(request);
  const was = dead === 'unknown' ? undefined : await team.needLinks.whatFor(token);
  const { title, why, renew, renewHint } = linkWords.dead;
  const again = markup`<p>${renewHint}</p>
<form method="post" action="/link/${token}/new"><button type="submit">${renew}</button></form>`;
  const body = markup`<h1>${title}</h1>
<p>${why[dead]}</p>
${was !== undefined && again}`;
  const of = await pageOf(team, was?.chest ?? request.query.get('fund') ?? '');
  return page(of, title, body, { status: dead === 'unknown' ? 404 : 410 });
}
