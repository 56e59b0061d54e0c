import type { Draft } from '../../../core/engaging/draft';
import { walkForm, type FormWalk } from '../../../core/engaging/form/walk-form';
import { idPattern } from '../../../core/kernel/ids';
import type { KeptDraft } from '../../../core/ports/drafts';
import { problem, type Frame } from '../answer';
import type { SiteRequest } from '../request';
import { sessionSecret } from '../session';
import type { Site } from '../site';
import { openRound, type Opened, type OpenRound } from './open-round';

/** A draft that this browser may go on with, its round, and the secret of the session. */
export interface OpenDraft extends OpenRound {
  readonly kept: KeptDraft;
  readonly draft: Draft;
  readonly secret: string;
  /** «/havering/autumn/draft/7hq…»: its task list. */
  readonly home: string;
  /** The questions that the fund team asked about: where these are given, no other page opens. */
  readonly openQuestions?: readonly string[];
}

/**
 * Opens the draft that the address names for the browser that may. Its reads go out together. Nobody learns whether a
 * draft exists: an unknown one and somebody else's are the same page.
 */
export async function openDraft(site: Site, request: SiteRequest): Promise<Opened<OpenDraft>> {
  const id = request.params['draft'] ?? '';
  if (!idPattern.test(id)) return { ok: false, answer: problem('not-found') };
  const [opened, kept] = await Promise.all([openRound(site, request), site.drafts.find(id)]);
  if (!opened.ok) return opened;
  const { chest, round, base } = opened.value;
  const isOfRound = kept?.draft.chest === chest.id && kept.draft.round === round.id;
  const secret = isOfRound ? sessionSecret(request, id, kept.draft.sessions, site.clock.now()) : undefined;
  if (kept === undefined || secret === undefined) {
    return { ok: false, answer: problem('no-session', { chest }) };
  }
  const { draft } = kept;
  return { ok: true, value: { chest, round, base, kept, draft, secret, home: `${base}/draft/${id}` } };
}

/** The form as this draft's group goes through it. */
export function walkDraft({
  draft,
  round,
  openQuestions,
}: Pick<OpenDraft, 'draft' | 'round' | 'openQuestions'>): FormWalk {
  const walk = walkForm(round.form, draft.answers, draft.language);
  return openQuestions === undefined ? walk : onlyAsked(walk, openQuestions);
}

/** The same walk with those pages open only that hold a question asked about. */
function onlyAsked(walk: FormWalk, asked: readonly string[]): FormWalk {
  const pages = walk.pages.map((each) => ({
    ...each,
    isOpen: each.page.questions.some(({ id }) => asked.includes(id)),
  }));
  const sections = walk.sections.map(({ next, ...section }) => {
    void next;
    const first = pages.find(({ page, isOpen }) => isOpen && page.section === section.section)?.page.path;
    return first === undefined ? section : { ...section, next: first };
  });
  const lacking = pages.find(({ isOpen, isComplete }) => isOpen && !isComplete)?.page.path;
  const { firstIncomplete, ...rest } = walk;
  void firstIncomplete;
  return {
    ...rest,
    pages,
    sections,
    isComplete: lacking === undefined,
    ...(lacking === undefined ? {} : { firstIncomplete: lacking }),
  };
}

/** The frame of a page of this draft. */
export function draftFrame({ chest, draft }: OpenDraft, back: string): Frame {
  return { chest, back, language: draft.language };
}
