import type { FormWalk } from '../../../../core/engaging/form/walk-form';
import type { QuestionFault, RawAnswer } from '../../../../core/engaging/form/answers';
import { titleInWords } from '../../../../core/engaging/form/in-words';
import { rawOf } from '../../../../core/engaging/form/raw-answer';
import type { WalkedPage } from '../../../../core/engaging/form/walked-page';
import { page, redirect, type ShownFault, type SitePage } from '../../answer';
import { csrfToken } from '../../csrf';
import { one, type SiteRequest } from '../../request';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { draftFrame, walkDraft, type OpenDraft } from '../open-draft';
import { boxOf, fieldModel, type FieldModel } from './field-model';
import { backFrom } from './next-page';
import { openForm } from './open-form';

/** GET …/draft/{draft}/{page}: one page of the form, filled in with what was saved. */
export const showQuestion: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { value } = opened;
  const walk = walkDraft(value);
  const walked = pageAt(walk, request);
  if (walked === undefined || !walked.isOpen) return redirect(value.home);
  if (holdsFiles(walked)) return redirect(filesPath(value.home, walked, request));
  const entries = walked.page.questions.map(
    (each) => [each.id, rawOf(each, value.draft.answers[each.id])] as const,
  );
  return drawQuestion(site, request, value, walk, walked, { raw: Object.fromEntries(entries), faults: [] });
};

/** What stands on the page: what was typed, and what is wrong with it. */
interface Typed {
  readonly raw: Readonly<Record<string, RawAnswer>>;
  readonly faults: readonly QuestionFault[];
  /** A fault of the page as a whole. */
  readonly also?: readonly ShownFault[];
  readonly status?: number;
  readonly rows?: number;
}

/** Draws a page of the form. */
export function drawQuestion(
  site: Site,
  request: SiteRequest,
  opened: OpenDraft,
  walk: FormWalk,
  { page: asked }: WalkedPage,
  typed: Typed,
): SitePage {
  const { draft, home, secret } = opened;
  const { form } = wordsOf(draft.language);
  const path = `${home}/${asked.path}`;
  const title = titleInWords(asked, draft.language);
  // A question that stands alone is the page's heading itself.
  const alone = asked.questions.length === 1 && asked.questions[0]?.kind !== 'agreement';
  const heading = alone ? undefined : title;
  const section = form.sections[asked.section];
  const content = {
    heading,
    caption: section === heading ? undefined : section,
    fields: fieldsOfPage(opened, asked, typed, alone),
    csrf: csrfToken(site, secret, path),
    action: isFromCheck(request) ? `${path}?from=check` : path,
    form,
  };
  const shown = typed.faults.map((fault) => ({ text: fault.words, href: hrefOf(asked.questions, fault) }));
  return page(
    'question',
    title,
    draftFrame(opened, backFrom(walk, home, asked.path, isFromCheck(request))),
    content,
    { status: typed.status ?? 200, faults: [...(typed.also ?? []), ...shown] },
  );
}

function fieldsOfPage(
  { draft }: OpenDraft,
  asked: WalkedPage['page'],
  { raw, faults, rows }: Typed,
  isHeading: boolean,
): readonly FieldModel[] {
  return asked.questions.map((question) =>
    fieldModel({
      question,
      raw: raw[question.id],
      fault: faults.find((fault) => fault.question === question.id),
      isHeading,
      language: draft.language,
      words: wordsOf(draft.language),
      rows: rows ?? 0,
    }),
  );
}

function hrefOf(questions: WalkedPage['page']['questions'], fault: QuestionFault): string {
  const question = questions.find(({ id }) => id === fault.question);
  return question === undefined ? '#maincontent' : boxOf(question, fault);
}

/** The page of the form that an address names, if it is asked. */
export function pageAt(walk: FormWalk, { params }: SiteRequest): WalkedPage | undefined {
  return walk.pages.find(({ page }) => page.path === params['page']);
}

/** True when the page was opened to change an answer from the check page. */
export function isFromCheck({ query }: SiteRequest): boolean {
  return one(query, 'from') === 'check';
}

function holdsFiles({ page }: WalkedPage): boolean {
  return page.questions.some(({ kind }) => kind === 'files');
}

function filesPath(home: string, { page }: WalkedPage, request: SiteRequest): string {
  return `${home}/files/${page.path}${isFromCheck(request) ? '?from=check' : ''}`;
}
