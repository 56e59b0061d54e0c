import type { Draft } from '../../../../core/engaging/draft';
import { problem, redirect } from '../../answer';
import type { SiteRequest } from '../../request';
import type { Site } from '../../site';
import { openDraft, type OpenDraft } from '../open-draft';
import { takesApplications, type Opened } from '../open-round';
import { closedPage } from '../apply/closed-page';

/**
 * Opens a draft for going on with its form. One already sent leads to its confirmation, one of a round that is over to
 * a page that says so, and one begun under an older form to the task list, which tells what has changed.
 */
export async function openForm(site: Site, request: SiteRequest): Promise<Opened<OpenDraft>> {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened;
  const { draft, round, home } = opened.value;
  if (draft.sent !== undefined) return { ok: false, answer: redirect(`${home}/sent`) };
  if (draft.about === undefined && !takesApplications(round, site.clock.now(), draft.latePass)) {
    return { ok: false, answer: closedPage(site, opened.value, { hasDraft: true }) };
  }
  if (draft.about !== undefined) return stillOpen(site, opened.value, draft.about);
  const isOlder = draft.formVersion !== round.form.version;
  const isTaskList = request.path === home;
  if (isOlder && !isTaskList && request.method === 'GET') return { ok: false, answer: redirect(home) };
  return opened;
}

/**
 * A change is open for as long as the application can be changed; a reply opens the pages that the fund team asked
 * about, until it is too late. Else the application's own page says how it stands.
 */
async function stillOpen(
  site: Site,
  opened: OpenDraft,
  { application, act }: NonNullable<Draft['about']>,
): Promise<Opened<OpenDraft>> {
  const published = await site.published.application(opened.chest.id, application);
  const until = act === 'reply' ? published?.asked?.dueAt : published?.changeUntil;
  if (until === undefined || site.clock.now() >= until) {
    return { ok: false, answer: redirect(`/${opened.chest.id}/application/${application}`) };
  }
  const questions = act === 'reply' ? published?.asked?.questions : undefined;
  return { ok: true, value: { ...opened, ...(questions === undefined ? {} : { openQuestions: questions }) } };
}

/** What to answer when a draft went away between two steps. */
export function goneDraft({ chest }: Pick<OpenDraft, 'chest'>): ReturnType<typeof problem> {
  return problem('no-session', { chest });
}
