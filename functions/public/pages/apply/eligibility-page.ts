import { checkInWords } from '../../../../core/engaging/form/in-words';
import { page, problem, redirect, type SiteAnswer } from '../../answer';
import { chosenLanguage } from '../../language';
import { latePassOf } from '../../late-pass';
import { one, type SiteRequest } from '../../request';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { tellEnquired } from '../../tell-enquired';
import { wordsOf } from '../../words/words';
import { openRound, takesApplications, type Opened, type OpenRound } from '../open-round';
import { closedPage } from './closed-page';

// Yes-or-no questions before anybody begins. Each address stands for itself: no answer is kept anywhere.

/** GET /{chest}/{round}/check-you-can-apply: leads to the first check, or on where there is none. */
export const startChecks: PageFunction = async (site, request) => {
  const opened = await openChecks(site, request);
  if (!opened.ok) return opened.answer;
  return redirect(afterCheck(opened.value, -1));
};

/** GET …/check-you-can-apply/{check}: one question. */
export const showCheckQuestion: PageFunction = async (site, request) => {
  const opened = await openChecks(site, request);
  return opened.ok ? drawCheck(request, opened.value, false) : opened.answer;
};

/** POST …/check-you-can-apply/{check}: on to the next question, or to why this fund does not fit. */
export const answerCheck: PageFunction = async (site, request) => {
  const opened = await openChecks(site, request);
  if (!opened.ok) return opened.answer;
  const { round, base } = opened.value;
  const at = indexOf(opened.value, request);
  const check = round.form.eligibility[at];
  if (check === undefined) return redirect(afterCheck(opened.value, -1));
  const given = one(request.form, 'answer');
  if (given !== 'yes' && given !== 'no') return drawCheck(request, opened.value, true);
  if (at === 0) await tellEnquired(site, request, opened.value);
  if (given === check.fits) return redirect(afterCheck(opened.value, at));
  return redirect(`${base}/check-you-can-apply/${check.id}/not`);
};

/** GET …/check-you-can-apply/{check}/not: why this fund does not fit, and what may. */
export const showNotFitting: PageFunction = async (site, request) => {
  const opened = await openChecks(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const check = round.form.eligibility[indexOf(opened.value, request)];
  if (check === undefined) return problem('not-found', { chest });
  const language = chosenLanguage(request);
  const { eligibility } = wordsOf(language).apply;
  const { otherwise, wayForward } = checkInWords(check, language);
  const back = `${base}/check-you-can-apply/${check.id}`;
  return page(
    'not-fitting',
    eligibility.notTitle,
    { chest, back },
    {
      eligibility,
      otherwise,
      wayForward,
      otherFunds: chest.otherFunds,
      again: back,
    },
  );
};

async function openChecks(site: Site, request: SiteRequest): Promise<Opened<OpenRound>> {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened;
  const { round } = opened.value;
  const takes = takesApplications(round, site.clock.now(), latePassOf(request, round.id));
  return takes ? opened : { ok: false, answer: closedPage(site, opened.value) };
}

function drawCheck(request: SiteRequest, opened: OpenRound, isMissing: boolean): SiteAnswer {
  const { chest, round, base } = opened;
  const language = chosenLanguage(request);
  const { eligibility } = wordsOf(language).apply;
  const checks = round.form.eligibility;
  const at = indexOf(opened, request);
  const check = checks[at];
  if (check === undefined) return problem('not-found', { chest });
  const { text, hint } = checkInWords(check, language);
  const before = checks[at - 1];
  const back = before === undefined ? base : `${base}/check-you-can-apply/${before.id}`;
  const faults = isMissing ? [{ text: eligibility.choose, href: '#answer' }] : [];
  return page(
    'eligibility',
    eligibility.caption(at + 1, checks.length),
    { chest, back, language },
    {
      eligibility,
      caption: eligibility.caption(at + 1, checks.length),
      text,
      hint,
      action: `${base}/check-you-can-apply/${check.id}`,
      error: isMissing ? eligibility.choose : undefined,
    },
    { faults },
  );
}

function indexOf({ round }: OpenRound, { params }: SiteRequest): number {
  return round.form.eligibility.findIndex(({ id }) => id === params['check']);
}

function afterCheck({ round, base }: OpenRound, at: number): string {
  const next = round.form.eligibility[at + 1];
  return next === undefined ? `${base}/ready` : `${base}/check-you-can-apply/${next.id}`;
}
