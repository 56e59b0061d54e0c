import { page, type Frame, type Problem, type SitePage } from './answer';
import { wordsOf } from './words/words';

const statuses: Readonly<Record<Problem, number>> = {
  'not-found': 404,
  // As if the page were not there, so that nobody learns which applications exist.
  'no-session': 404,
  'try-again': 403,
  'too-large': 413,
  'too-many': 429,
  away: 503,
  broken: 500,
};

/** The page that stands where no other can be shown: what happened and what to do next. */
export function problemPage(problem: Problem, frame: Frame, waitSeconds?: number): SitePage {
  const words = wordsOf(frame.language);
  const { heading, paragraphs } = words.problems[problem];
  const wait = waitSeconds === undefined ? [] : [words.problemLinks.waitMinutes(Math.ceil(waitSeconds / 60))];
  const home = frame.chest === undefined ? '/' : `/${frame.chest.id}`;
  const link =
    problem === 'no-session' && frame.chest !== undefined
      ? { href: `${home}/return`, text: words.problemLinks.askLink }
      : { href: home, text: words.problemLinks.start };
  const retry = waitSeconds ?? (problem === 'away' ? 120 : undefined);
  const headers: Record<string, string> = retry === undefined ? {} : { 'Retry-After': String(retry) };
  return page(
    'problem',
    heading,
    frame,
    { heading, paragraphs: [...paragraphs, ...wait], link },
    {
      status: statuses[problem],
      headers,
    },
  );
}
