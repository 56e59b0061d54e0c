import { acceptedExtensions } from '../../../../core/engaging/files/file-kinds';
import { mostFiles } from '../../../../core/engaging/files/file-limits';
import { inWords, titleInWords } from '../../../../core/engaging/form/in-words';
import { page, type ShownFault, type SitePage } from '../../answer';
import { csrfToken } from '../../csrf';
import { one } from '../../request';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';
import { wordsOf, type Words } from '../../words/words';
import { backFrom } from '../form/next-page';
import { draftFrame } from '../open-draft';
import { filesIn, openFiles, roomFor, type OpenFiles } from './open-files';

/** GET `…/draft/{draft}/files/{page}`: the files added so far, how far their check is, and the place to add another. */
export const showFiles: PageFunction = async (site, request) => {
  const opened = await openFiles(site, request);
  if (!opened.ok) return opened.answer;
  const { done } = wordsOf(opened.value.opened.draft.language).files;
  const said = one(request.query, 'done');
  return drawFiles(site, opened.value, {
    faults: badFiles(opened.value),
    ...(said === 'added' || said === 'removed' ? { done: done[said] } : {}),
  });
};

/** What is wrong, and what was just done. `fault` stands at the file input. */
export interface FilesState {
  readonly fault?: string;
  readonly faults: readonly ShownFault[];
  readonly done?: string;
  readonly status?: number;
}

/** The place of a file in the list, which faults lead to. */
function rowId(file: string): string {
  return `file-${file}`;
}

/** Files that were found to be of no use: each with what to do about it. */
export function badFiles({ opened: { draft }, question, scans }: OpenFiles): readonly ShownFault[] {
  const words = wordsOf(draft.language).files;
  return filesIn(draft, question.id).flatMap(({ file, name }) => {
    const scan = scans.get(file);
    if (scan !== 'infected' && scan !== 'failed') return [];
    return [{ text: words[scan](name), href: `#${rowId(file)}` }];
  });
}

/** Draws the page. */
export function drawFiles(
  site: Site,
  files: OpenFiles,
  { fault, faults, done, status = 200 }: FilesState,
): SitePage {
  const { opened, walk, walked, path, fromCheck } = files;
  const { draft, home, secret } = opened;
  const words = wordsOf(draft.language);
  const question = inWords(files.question, draft.language);
  const room = roomFor(draft, files.question);
  const most = Math.min(question.most ?? mostFiles, mostFiles);
  const atInput = fault === undefined ? [] : [{ text: fault, href: room > 0 ? '#file' : '#list' }];
  const rows = rowsOf(files, words);
  const frame = draftFrame(opened, backFrom(walk, home, walked.page.path, fromCheck));
  return page(
    'files',
    titleInWords(walked.page, draft.language),
    frame,
    {
      labels: words.files,
      caption: words.form.sections[walked.page.section],
      heading: question.required ? question.text : words.form.optional(question.text),
      hint: question.hint,
      limits: room > 0 ? words.files.hint(room, most) : words.files.full(most),
      hasRoom: room > 0,
      accept: acceptedExtensions.join(','),
      rows,
      isWaiting: rows.some(({ state }) => state === 'pending'),
      here: fromCheck ? `${path}?from=check` : path,
      csrf: csrfToken(site, secret, path),
      fault,
      done,
    },
    { status, faults: [...atInput, ...faults] },
  );
}

interface Row {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly size: string;
  readonly state: string;
  readonly stateText: string;
}

function rowsOf({ opened: { draft }, question, scans }: OpenFiles, { files }: Words): readonly Row[] {
  return filesIn(draft, question.id).map(({ file, name, bytes }) => {
    const state = scans.get(file) ?? 'earlier';
    return { id: rowId(file), file, name, size: files.bytes(bytes), state, stateText: files.scans[state] };
  });
}
