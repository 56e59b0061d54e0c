import type { Answer, Call } from './call';

/** What Graph meant by a «no». Closed: whoever handles one handles all. */
export type Problem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'list-missing'; readonly list: string }
  | { readonly kind: 'column-missing'; readonly list: string; readonly column: string }
  | { readonly kind: 'column-not-indexed'; readonly list: string; readonly column: string }
  | { readonly kind: 'too-many-rows'; readonly list: string }
  | { readonly kind: 'mark-too-old' }
  | { readonly kind: 'invalid' };

export type ProblemKind = Problem['kind'];

/** A «no» of Graph's. The message holds its words and request id; it is for the log, never for a person. */
export class GraphRefused extends Error {
  readonly problem: Problem;
  readonly status: number;

  constructor(call: Pick<Call, 'method' | 'url'>, answer: Answer, problem: Problem) {
    const { code, message } = wordsOf(answer.body);
    const request = answer.headers.get('request-id') ?? 'none';
    super(`${call.method} ${pathOf(call.url)}: ${answer.status} ${code} (${message}), request ${request}`);
    this.name = 'GraphRefused';
    this.problem = problem;
    this.status = answer.status;
  }
}

/** True when the fault is Graph's «no» of that kind. */
export function isRefusedAs(fault: unknown, ...kinds: readonly ProblemKind[]): fault is GraphRefused {
  return fault instanceof GraphRefused && kinds.includes(fault.problem.kind);
}

const duplicateWords = /unique constraints already has the provided value/i;
const notIndexed = /Field '([^']+)' cannot be referenced in filter or orderby as it is not indexed/i;
const columnWords =
  /(?:field|column)(?: name)? ['"]([^'"]+)['"].*(?:not recognized|does not exist|not found)/i;
const listWords = /list.*(?:not found|does not exist)|does not exist.*list/i;
const thresholdWords = /list view threshold|exceeds the.*threshold/i;

/** Reads what an answer of 400 or above means. Source of the texts: recorded answers of the service (S5, S6, S21). */
export function problemOf(call: Pick<Call, 'url'>, answer: Answer): Problem {
  const { message } = wordsOf(answer.body);
  const list = listIn(call.url);
  switch (answer.status) {
    case 401:
    case 403:
      return { kind: 'denied' };
    case 404:
      return isAboutList(call.url, message) ? { kind: 'list-missing', list } : { kind: 'not-found' };
    case 409:
      return wordsOf(answer.body).code === 'nameAlreadyExists'
        ? { kind: 'name-taken' }
        : { kind: 'conflict' };
    case 410:
      return { kind: 'mark-too-old' };
    case 412:
      return { kind: 'conflict' };
    case 429:
      return thresholdWords.test(message) ? { kind: 'too-many-rows', list } : { kind: 'throttled' };
    case 400:
      return invalidOf(list, message);
    default:
      return answer.status >= 500 ? { kind: 'unavailable' } : { kind: 'invalid' };
  }
}

function invalidOf(list: string, message: string): Problem {
  if (duplicateWords.test(message)) return { kind: 'duplicate' };
  if (thresholdWords.test(message)) return { kind: 'too-many-rows', list };
  const index = notIndexed.exec(message);
  if (index?.[1] !== undefined) return { kind: 'column-not-indexed', list, column: index[1] };
  const column = columnWords.exec(message);
  return column?.[1] === undefined
    ? { kind: 'invalid' }
    : { kind: 'column-missing', list, column: column[1] };
}

/** A 404 is about the list when it says so, or when nothing inside the list was asked for by id. */
function isAboutList(url: string, message: string): boolean {
  const inside = /\/lists\/[^/?]+(\/items)?(\/delta[^/]*)?(\?|$)/.test(url);
  return inside || (/\/lists\//.test(url) && listWords.test(message));
}

function listIn(url: string): string {
  const name = /\/lists\/([^/?]+)/.exec(url)?.[1];
  return name === undefined ? '' : decodeURIComponent(name);
}

function pathOf(url: string): string {
  // The query may hold keys of people; a log has no use for them.
  return url.split('?', 1)[0] ?? '';
}

function wordsOf(body: unknown): { readonly code: string; readonly message: string } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return { code: '', message: '' };
  const { error } = body;
  if (typeof error !== 'object' || error === null) return { code: '', message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { code, message };
}
