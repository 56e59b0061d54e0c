import type { FileAnswer } from '../../../../core/engaging/form/answers';
import type { Draft } from '../../../../core/engaging/draft';
import { redirect, type SiteAnswer } from '../../answer';
import { holdsToken } from '../../csrf';
import { one, type SiteRequest } from '../../request';
import { sessionCookie } from '../../session';
import type { Site } from '../../site';
import { wordsOf } from '../../words/words';
import { goneDraft } from '../form/open-form';
import { saveDraft } from '../save-draft';
import { filesIn, type OpenFiles } from './open-files';
import { drawFiles } from './show-files';

/** Takes a file out of the answers, and out of quarantine. One that is not there any more is gone all the same. */
export async function removeFile(site: Site, request: SiteRequest, files: OpenFiles): Promise<SiteAnswer> {
  const { opened, question, path, fromCheck } = files;
  if (!holdsToken(site, request, opened.secret)) {
    const { stale } = wordsOf(opened.draft.language).files;
    return drawFiles(site, files, { fault: stale, faults: [], status: 403 });
  }
  const id = one(request.form, 'remove');
  const isOurs = filesIn(opened.draft, question.id).some(({ file }) => file === id);
  const kept = await saveDraft(site, opened, (draft) =>
    draft.sent === undefined
      ? withFiles(
          draft,
          question.id,
          filesIn(draft, question.id).filter(({ file }) => file !== id),
        )
      : draft,
  );
  if (kept === undefined) return goneDraft(opened);
  if (isOurs && kept.draft.sent === undefined) await site.quarantine.drop(opened.draft.id, id);
  const to = fromCheck ? `${path}?from=check&done=removed` : `${path}?done=removed`;
  return redirect(to, [sessionCookie(kept.draft.id, opened.secret)]);
}

/** The draft with these files as the answer to a question; with none it has no answer. */
export function withFiles(draft: Draft, question: string, files: readonly FileAnswer[]): Draft {
  const { [question]: before, ...others } = draft.answers;
  void before;
  return { ...draft, answers: files.length === 0 ? others : { ...others, [question]: files } };
}
