import { hashOfToken } from '../../../../core/kernel/hash';
import { page, redirect } from '../../answer';
import { latePassCookie } from '../../late-pass';
import type { SiteRequest } from '../../request';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { formatMoment } from '../../words/format-moment';
import { wordsOf } from '../../words/words';
import { closedPage } from '../apply/closed-page';
import { openRound, type OpenRound } from '../open-round';

/** GET `/{chest}/{round}/late/{pass}`: says until when the pass opens the round. Looking at it uses nothing up. */
export const showLate: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const pass = passOf(site, request, opened.value);
  if (pass === undefined) return closedPage(site, opened.value);
  const { chest, round } = opened.value;
  const words = wordsOf().about.late;
  const shown = { ...words, words: words.words(round.name, formatMoment(pass.endsAt)) };
  return page('late', words.title, { chest, back: `/${chest.id}` }, shown);
};

/** POST `/{chest}/{round}/late/{pass}`: this browser remembers the pass's hash until it ends, and goes to the round. */
export const takeLatePass: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const pass = passOf(site, request, opened.value);
  if (pass === undefined) return closedPage(site, opened.value);
  const { base, round } = opened.value;
  const seconds = Math.floor((Date.parse(pass.endsAt) - Date.parse(site.clock.now())) / 1000);
  return redirect(base, [{ name: latePassCookie(round.id), value: pass.hash, maxAgeSeconds: seconds }]);
};

function passOf(
  site: Site,
  request: SiteRequest,
  { round }: OpenRound,
): OpenRound['round']['latePasses'][number] | undefined {
  const hash = hashOfToken(request.params['pass'] ?? '');
  return round.latePasses.find((pass) => pass.hash === hash && site.clock.now() < pass.endsAt);
}
