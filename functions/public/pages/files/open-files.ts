import type { FileAnswer } from '../../../../core/engaging/form/answers';
import { isFile } from '../../../../core/engaging/form/read-budget';
import type { Draft } from '../../../../core/engaging/draft';
import type { SettledQuestion } from '../../../../core/engaging/form/settle-question';
import type { FormWalk } from '../../../../core/engaging/form/walk-form';
import type { WalkedPage } from '../../../../core/engaging/form/walked-page';
import { mostFiles } from '../../../../core/engaging/files/file-limits';
import type { QuarantinedFile } from '../../../../core/ports/quarantine';
import { redirect } from '../../answer';
import type { SiteRequest } from '../../request';
import type { Site } from '../../site';
import { openForm } from '../form/open-form';
import { isFromCheck, pageAt } from '../form/question-page';
import { walkDraft, type OpenDraft } from '../open-draft';
import type { Opened } from '../open-round';

/** A page of the form that takes files, opened, with what is known of the files that this draft has sent. */
export interface OpenFiles {
  readonly opened: OpenDraft;
  readonly walk: FormWalk;
  readonly walked: WalkedPage;
  readonly question: SettledQuestion;
  readonly scans: ReadonlyMap<string, QuarantinedFile['scan']>;
  /** The page's address, and the same as it was asked for. */
  readonly path: string;
  readonly fromCheck: boolean;
}

/** Opens the page that `…/draft/{draft}/files/{page}` names, if it is asked and takes files. */
export async function openFiles(site: Site, request: SiteRequest): Promise<Opened<OpenFiles>> {
  const [draft, held] = await Promise.all([
    openForm(site, request),
    site.quarantine.ofDraft(request.params['draft'] ?? ''),
  ]);
  if (!draft.ok) return draft;
  const opened = draft.value;
  const walk = walkDraft(opened);
  const walked = pageAt(walk, request);
  const question = walked?.page.questions.find(({ kind }) => kind === 'files');
  if (walked === undefined || !walked.isOpen || question === undefined) {
    return { ok: false, answer: redirect(opened.home) };
  }
  const scans = new Map(held.map(({ id, scan }) => [id, scan]));
  const path = `${opened.home}/files/${walked.page.path}`;
  return {
    ok: true,
    value: { opened, walk, walked, question, scans, path, fromCheck: isFromCheck(request) },
  };
}

/** The files that a question has been answered with so far. */
export function filesIn({ answers }: Pick<Draft, 'answers'>, question: string): readonly FileAnswer[] {
  const value: unknown = answers[question];
  return Array.isArray(value) ? value.filter(isFile) : [];
}

/** How many more files this question takes: its own limit, and that of the application over all questions. */
export function roomFor(draft: Pick<Draft, 'answers'>, { id, most = mostFiles }: SettledQuestion): number {
  const all = Object.keys(draft.answers).flatMap((question) => filesIn(draft, question)).length;
  return Math.max(0, Math.min(most - filesIn(draft, id).length, mostFiles - all));
}
