import { tidyText } from '../../../../core/kernel/text';
import { page, problem, redirect, type SiteAnswer } from '../../answer';
import { csrfToken, holdsToken } from '../../csrf';
import { actsOfNetwork, limitNetwork } from '../../limit';
import { onceOf, putAct } from '../../put-act';
import { one } from '../../request';
import type { PageFunction } from '../../site-route';
import type { Site } from '../../site';
import { wordsOf } from '../../words/words';
import { openSeat, seatFrame, type OpenSeat } from './open-seat';

const longestReason = 500;

/** GET `…/application/{reference}/withdraw`: what withdrawing means, before anything is done. */
export const showWithdraw: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  return opened.value.application.canWithdraw
    ? confirm(site, opened.value, '', site.ids.next())
    : redirect(opened.value.home);
};

/** POST `…/application/{reference}/withdraw`: puts the withdrawal down, once. */
export const withdraw: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  const seat = opened.value;
  const frame = seatFrame(seat, seat.home);
  if (!holdsToken(site, request, seat.secret)) return problem('try-again', frame);
  if (!seat.application.canWithdraw) return redirect(seat.home);
  const reason = tidyText(one(request.form, 'reason'));
  const once = onceOf(site, request.form);
  const { tooLong } = wordsOf(seat.kept.draft.language).tracking.withdraw;
  if (reason.length > longestReason) return confirm(site, seat, reason, once, tooLong);
  const limited = await limitNetwork(site, request, actsOfNetwork, frame);
  if (limited !== undefined) return limited;
  await putAct(site, seat.chest.id, 'withdraw', once, { application: seat.application.id, reason });
  return redirect(`${seat.home}?done=withdraw`);
};

function confirm(site: Site, seat: OpenSeat, reason: string, once: string, fault?: string): SiteAnswer {
  const words = wordsOf(seat.kept.draft.language).tracking.withdraw;
  const shown = {
    ...words,
    home: seat.home,
    typed: reason,
    once,
    fault,
    csrf: csrfToken(site, seat.secret, `${seat.home}/withdraw`),
  };
  const faults = fault === undefined ? [] : [{ text: fault, href: '#reason' }];
  return page('withdraw', words.title, seatFrame(seat, seat.home), shown, { faults });
}
