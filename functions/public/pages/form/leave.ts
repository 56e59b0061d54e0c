import { problem, redirect } from '../../answer';
import { holdsToken } from '../../csrf';
import { endedCookie, withoutSession } from '../../session';
import type { PageFunction } from '../../site-route';
import { openDraft } from '../open-draft';

/**
 * POST …/draft/{draft}/leave: nobody else at this device opens the application after this. Others of the group go on
 * with theirs, and a link by e-mail opens it again.
 */
export const leave: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, base, kept, draft, secret } = opened.value;
  if (!holdsToken(site, request, secret)) return problem('try-again', { chest });
  // Where another tab saved in between, the cookie alone is ended: its secret is in this browser only.
  await site.drafts.save(kept, withoutSession(draft, secret));
  return redirect(base, [endedCookie(draft.id)]);
};
