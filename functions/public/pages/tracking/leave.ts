import { problem, redirect } from '../../answer';
import { holdsToken } from '../../csrf';
import { endedCookie, withoutSession } from '../../session';
import type { PageFunction } from '../../site-route';
import { openSeat, seatFrame } from './open-seat';

/** POST `…/application/{reference}/leave`: ends this browser's session, for whoever sits at a shared computer. */
export const leaveApplication: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  const { kept, secret, chest, home } = opened.value;
  if (!holdsToken(site, request, secret)) return problem('try-again', seatFrame(opened.value, home));
  // Where another tab saved at this moment the cookie alone is ended: its secret is in this browser only.
  await site.drafts.save(kept, withoutSession(kept.draft, secret));
  return redirect(`/${chest.id}`, [endedCookie(kept.draft.id)]);
};
