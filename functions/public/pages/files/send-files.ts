import { fileFaultWords, type FileFault } from '../../../../core/engaging/files/file-fault';
import type { Draft } from '../../../../core/engaging/draft';
import type { QuarantinedFile } from '../../../../core/ports/quarantine';
import { problem, redirect, type SiteAnswer } from '../../answer';
import { holdsToken } from '../../csrf';
import { filesOfNetwork, limitNetwork } from '../../limit';
import { readUpload, type Upload } from '../../read-upload';
import { one, type FormFields } from '../../request';
import { sessionCookie } from '../../session';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { nextAfter } from '../form/next-page';
import { goneDraft } from '../form/open-form';
import { draftFrame, walkDraft, type OpenDraft } from '../open-draft';
import { saveDraft } from '../save-draft';
import { filesIn, openFiles, roomFor, type OpenFiles } from './open-files';
import { removeFile, withFiles } from './remove-file';
import { badFiles, drawFiles } from './show-files';

/**
 * POST `…/draft/{draft}/files/{page}`: a file is added, one is removed, or the group goes on. A file that was chosen is
 * taken whichever button was pressed, so that nobody loses it by pressing «Continue».
 */
export const sendFiles: PageFunction = async (site, request) => {
  const opened = await openFiles(site, request);
  if (!opened.ok) return opened.answer;
  const files = opened.value;
  const { secret, draft, home } = files.opened;
  if (request.body === undefined) {
    return one(request.form, 'remove') === ''
      ? problem('try-again', draftFrame(files.opened, home))
      : removeFile(site, request, files);
  }
  const limited = await limitNetwork(site, request, filesOfNetwork, draftFrame(files.opened, home));
  if (limited !== undefined) return limited;
  const isOurs = (form: FormFields): boolean => holdsToken(site, { ...request, form }, secret);
  const isFull = roomFor(draft, files.question) === 0;
  const upload = await readUpload(site, request, {
    draft: draft.id,
    isOurs,
    ...(isFull ? { refuses: 'too-many' } : {}),
  });
  return answerUpload(site, files, upload);
};

async function answerUpload(site: Site, files: OpenFiles, upload: Upload): Promise<SiteAnswer> {
  const words = wordsOf(files.opened.draft.language).files;
  if (upload.kind === 'too-large') return refused(site, files, 'too-large');
  if (upload.kind === 'forged')
    return drawFiles(site, files, { fault: words.stale, faults: [], status: 403 });
  if (upload.kind === 'refused') {
    site.log('file.refused', { code: upload.fault, chest: files.opened.chest.id });
    return refused(site, files, upload.fault);
  }
  const pressed = one(upload.fields, 'then') || 'on';
  if (upload.kind === 'no-file') return goOn(site, files, pressed);
  const kept = await addFile(site, files, upload.file);
  if (kept === undefined) return goneDraft(files.opened);
  if (kept === 'too-many') return refused(site, files, 'too-many');
  return pressed === 'on' || pressed === 'later'
    ? goOn(site, { ...files, opened: kept }, pressed)
    : redirect(`${here(files)}done=added`, [sessionCookie(kept.draft.id, kept.secret)]);
}

function here({ path, fromCheck }: OpenFiles): string {
  return fromCheck ? `${path}?from=check&` : `${path}?`;
}

function refused(site: Site, files: OpenFiles, fault: FileFault): SiteAnswer {
  return drawFiles(site, files, { fault: fileFaultWords(fault), faults: badFiles(files) });
}

/** Without a file: «upload» asks for one, «continue» goes on unless something is missing or found bad. */
function goOn(site: Site, files: OpenFiles, pressed: string): SiteAnswer {
  const { opened, question, walked, fromCheck } = files;
  const { draft, home, secret } = opened;
  const cookies = [sessionCookie(draft.id, secret)];
  if (pressed === 'later') return redirect(`${home}/save`, cookies);
  const isMissing = question.required && filesIn(draft, question.id).length === 0;
  const { noneYet } = wordsOf(draft.language).files;
  if (pressed !== 'on') return drawFiles(site, files, { fault: noneYet, faults: badFiles(files) });
  const faults = badFiles(files);
  const fault = isMissing ? (question.messages.missing ?? noneYet) : undefined;
  if (fault !== undefined || faults.length > 0) {
    return drawFiles(site, files, { faults, ...(fault === undefined ? {} : { fault }) });
  }
  return redirect(nextAfter(walkDraft(opened), home, walked.page.path, fromCheck), cookies);
}

/** Puts a file in quarantine among the answers. Where another tab was quicker and there is no room left, it is dropped. */
async function addFile(
  site: Site,
  { opened, question }: OpenFiles,
  { id, name, bytes }: QuarantinedFile,
): Promise<OpenDraft | 'too-many' | undefined> {
  const add = (draft: Draft): Draft =>
    draft.sent !== undefined || roomFor(draft, question) === 0
      ? draft
      : withFiles(draft, question.id, [...filesIn(draft, question.id), { file: id, name, bytes }]);
  const kept = await saveDraft(site, opened, add);
  if (kept !== undefined && filesIn(kept.draft, question.id).some(({ file }) => file === id)) {
    return { ...opened, kept, draft: kept.draft };
  }
  await site.quarantine.drop(opened.draft.id, id);
  return kept === undefined ? undefined : 'too-many';
}
