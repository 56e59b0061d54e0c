import { standingQuestions } from '../../../../core/founding/form';
import { page, redirect } from '../../answer';
import { csrfToken } from '../../csrf';
import { one } from '../../request';
import type { PageFunction } from '../../site-route';
import { formatMoment } from '../../words/format-moment';
import { wordsOf } from '../../words/words';
import { draftFrame, openDraft, walkDraft, type OpenDraft } from '../open-draft';
import { answersBySection } from './check-page';

/** GET …/draft/{draft}/sent: the reference, what happens next, and what was sent; the same however often it is opened. */
export const showSent: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const { draft, home, round, secret } = opened.value;
  if (draft.sent === undefined) return redirect(home);
  const words = wordsOf(draft.language);
  const { sent } = words.apply;
  const mail = draft.answers[standingQuestions.contactEmail];
  const { back, ...frame } = draftFrame(opened.value, home);
  void back;
  const title = draft.about === undefined ? sent.title : sent.titleChange;
  return page('sent', title, frame, {
    sent,
    title,
    reference: draft.sent.application,
    ...(one(request.query, 'being-filed') === '' ? {} : { filing: sent.filing }),
    ...(typeof mail === 'string' ? { mail: sent.mail(mail) } : {}),
    change: sent.change(formatMoment(round.closesAt)),
    leave: { action: `${home}/leave`, csrf: csrfToken(site, secret, `${home}/leave`) },
    track: trackPath(opened.value),
    sections: answersBySection(opened.value, walkDraft(opened.value), words, false),
  });
};

/** A change was made from the application's own page, which the browser may open; to others a link is sent. */
function trackPath({ chest, draft: { about } }: OpenDraft): string {
  if (about === undefined) return `/${chest.id}/return`;
  return `/${chest.id}/application/${about.application}?done=${about.act === 'amend' ? 'change' : 'reply'}`;
}
