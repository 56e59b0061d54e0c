import type { WalkedPage } from '../../../../core/engaging/form/walked-page';
import { redirect, type SiteAnswer } from '../../answer';
import { holdsToken } from '../../csrf';
import { one, type SiteRequest } from '../../request';
import { sessionCookie } from '../../session';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { tellFacts } from '../../tell-started';
import { wordsOf } from '../../words/words';
import { walkDraft, type OpenDraft } from '../open-draft';
import { saveDraft } from '../save-draft';
import { nextAfter } from './next-page';
import { goneDraft, openForm } from './open-form';
import { drawQuestion, isFromCheck, pageAt } from './question-page';
import { readTyped, type TypedPage } from './read-typed';

/**
 * POST …/draft/{draft}/{page}: keeps what was typed, then goes on; or shows the page again with what is wrong, and
 * with every word still there.
 */
export const saveQuestion: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { value } = opened;
  const walk = walkDraft(value);
  const walked = pageAt(walk, request);
  if (walked === undefined || !walked.isOpen) return redirect(value.home);
  const typed = readTyped(walked.page, request.form, value.draft.answers, value.draft.language);
  if (!holdsToken(site, request, value.secret)) return staleForm(site, request, value, walked, typed);
  const kept = await saveDraft(site, value, (draft) =>
    // Sent from another tab in the meantime: what was sent stays as it was.
    draft.sent === undefined ? { ...draft, answers: typed.answersOver(draft.answers) } : draft,
  );
  if (kept === undefined) return goneDraft(value);
  const cookies = [sessionCookie(kept.draft.id, value.secret)];
  if (kept.draft.sent !== undefined) return redirect(`${value.home}/sent`, cookies);
  const saved = { ...value, kept, draft: kept.draft };
  if (kept.draft.about === undefined) await tellFacts(site, kept.draft, walk, walkDraft(saved));
  return { ...afterSaving(site, request, saved, walked, typed), cookies };
};

/** Where a saved page leads, by the button that was pressed. */
function afterSaving(
  site: Site,
  request: SiteRequest,
  opened: OpenDraft,
  walked: WalkedPage,
  typed: TypedPage,
): Extract<SiteAnswer, { kind: 'page' | 'redirect' }> {
  const { home } = opened;
  const pressed = one(request.form, 'then');
  const walk = walkDraft(opened);
  const draw = (faults: TypedPage['faults'], rows?: number) =>
    drawQuestion(site, request, opened, walk, walked, {
      raw: typed.raw,
      faults,
      ...(rows === undefined ? {} : { rows }),
    });
  if (pressed === 'later') return { kind: 'redirect', to: `${home}/save`, cookies: [] };
  // Another line is asked for: nothing is held against the lines so far.
  if (pressed.startsWith('row-')) return draw([], Number(pressed.slice(4)) || 0);
  if (typed.faults.length > 0) return draw(typed.faults);
  return { kind: 'redirect', to: nextAfter(walk, home, walked.page.path, isFromCheck(request)), cookies: [] };
}

/** The token is old or not this session's: nothing is saved, and what was typed is shown again to be sent anew. */
function staleForm(
  site: Site,
  request: SiteRequest,
  opened: OpenDraft,
  walked: WalkedPage,
  { raw }: TypedPage,
): SiteAnswer {
  const { form } = wordsOf(opened.draft.language);
  const also = [{ text: form.stale, href: '#save' }];
  return drawQuestion(site, request, opened, walkDraft(opened), walked, {
    raw,
    faults: [],
    also,
    status: 403,
  });
}
