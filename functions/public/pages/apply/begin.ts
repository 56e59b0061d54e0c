import type { Draft } from '../../../../core/engaging/draft';
import type { RateLimit } from '../../../../core/ports/rate';
import { page, redirect } from '../../answer';
import { sign, signedByAny } from '../../csrf';
import { chosenLanguage } from '../../language';
import { latePassOf } from '../../late-pass';
import { limitNetwork } from '../../limit';
import { one, type SiteRequest } from '../../request';
import { newSession } from '../../session';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { tellStarted } from '../../tell-started';
import { wordsOf } from '../../words/words';
import { openRound, takesApplications } from '../open-round';
import { closedPage } from './closed-page';

/** Drafts begun from one network: a library full of groups on the last day, and more. */
const beginsOfNetwork: RateLimit = { name: 'begin-network', most: 60, perSeconds: 600 };
/** Nobody reads the page and presses its button more quickly. */
const shortestSeconds = 2;
/** The field that no person sees. What fills it in is a program. */
const trapField = 'website';

/** GET /{chest}/{round}/ready: the last page before the form. */
export const showReady: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const now = site.clock.now();
  if (!takesApplications(round, now, latePassOf(request, round.id))) return closedPage(site, opened.value);
  const last = round.form.eligibility.at(-1);
  const language = chosenLanguage(request);
  const { ready } = wordsOf(language).apply;
  const title = last === undefined ? ready.titleOnly : ready.title;
  const back = last === undefined ? base : `${base}/check-you-can-apply/${last.id}`;
  return page(
    'ready',
    title,
    { chest, back, language },
    {
      ready,
      title,
      shownAt: `${now} ${sign(site.sessionKeys[0] ?? '', `shown\n${now}`)}`,
      trap: trapField,
      action: `${base}/begin`,
    },
  );
};

/**
 * POST /{chest}/{round}/begin: makes the draft and the session that may go on with it. What looks automatic is marked
 * for a person to look at, and served like everybody else (security notes 2.6).
 */
export const begin: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const now = site.clock.now();
  const latePass = latePassOf(request, round.id);
  if (!takesApplications(round, now, latePass)) return closedPage(site, opened.value);
  const limited = await limitNetwork(site, request, beginsOfNetwork, { chest, back: `${base}/ready` });
  if (limited !== undefined) return limited;
  const id = site.ids.next();
  const { cookie, session } = newSession(id, now);
  const draft: Draft = {
    id,
    chest: chest.id,
    round: round.id,
    formVersion: round.form.version,
    answers: {},
    language: chosenLanguage(request),
    startedAt: now,
    changedAt: now,
    nonce: site.ids.next(),
    sessions: [session],
    ...(latePass === undefined ? {} : { latePass }),
    ...(looksAutomatic(site, request) ? { looksAutomatic: true } : {}),
  };
  await Promise.all([site.drafts.create(draft), tellStarted(site, draft)]);
  return redirect(`${base}/draft/${id}`, [cookie]);
};

function looksAutomatic(site: Site, { form }: SiteRequest): boolean {
  if (one(form, trapField) !== '') return true;
  const [shownAt = '', signature = ''] = one(form, 'shown').split(' ');
  if (!signedByAny(site.sessionKeys, `shown\n${shownAt}`, signature)) return true;
  return Date.parse(site.clock.now()) - Date.parse(shownAt) < shortestSeconds * 1000;
}
