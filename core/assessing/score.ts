import type { Instant } from '../kernel/dates';
import { keyOf, type ApplicationId, type CriterionId, type PanelId, type PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { highestMark, type Mark, type Rubric } from '../founding/rubric';

/** One member's marks on one application version. Independent: nobody else sees it until the chair reveals. */
export interface Score {
  readonly partition: string;
  readonly panel: PanelId;
  readonly application: ApplicationId;
  readonly applicationVersion: number;
  readonly member: PersonKey;
  readonly rubricVersion: number;
  readonly marks: Readonly<Record<CriterionId, Mark>>;
  readonly comment: string;
  readonly savedAt: Instant;
}

/** True for a mark of the scale: a whole number 0 to 4, or «cannot judge». NaN, text, lists and fractions are not. */
export function isMark(value: unknown): value is Mark {
  if (value === 'cannot-judge') return true;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestMark;
}

/**
 * Checks marks against the rubric: every criterion marked, none unknown (score-not-whole names those without a mark), and a comment
 * where a mark asks for one (comment-needed names the criteria).
 */
export function checkMarks(
  rubric: Rubric,
  marks: Readonly<Record<string, unknown>>,
  comment: string,
): Outcome<Readonly<Record<CriterionId, Mark>>> {
  const known = new Set(rubric.criteria.map((criterion) => criterion.id));
  const faulty = [...known].filter((id) => !isMark(marks[id]));
  // An unknown criterion is somebody's own word: it is refused, and not repeated.
  const isUnknown = Object.keys(marks).some((id) => !known.has(id));
  if (faulty.length > 0 || isUnknown) return refuse({ code: 'score-not-whole', criteria: faulty });
  const whole: Record<CriterionId, Mark> = {};
  for (const id of known) {
    const mark = marks[id];
    if (isMark(mark)) whole[id] = mark;
  }
  const asking = [...known].filter((id) => rubric.commentAt.some((mark) => mark === whole[id]));
  if (asking.length > 0 && comment === '') return refuse({ code: 'comment-needed', criteria: asking });
  return done(whole);
}

/**
 * A score's weighted total on a scale of 0 to 100: the marks given, over the highest available for the criteria that were
 * judged, so that «cannot judge» neither helps nor harms. Undefined when nothing was judged.
 */
export function weightedTotal(
  rubric: Rubric,
  marks: Readonly<Record<CriterionId, Mark>>,
): number | undefined {
  let gained = 0;
  let available = 0;
  for (const { id, weight } of rubric.criteria) {
    const mark = marks[id];
    if (mark === undefined || mark === 'cannot-judge') continue;
    gained += mark * weight;
    available += highestMark * weight;
  }
  return available === 0 ? undefined : (gained / available) * 100;
}

/** The plain mean of totals, or undefined for none. Shown to one decimal. */
export function meanTotal(totals: readonly number[]): number | undefined {
  return totals.length === 0 ? undefined : totals.reduce((sum, total) => sum + total, 0) / totals.length;
}

/** The key of a member's score of one version of an application. */
export function scoreKey(
  panel: PanelId,
  application: ApplicationId,
  applicationVersion: number,
  member: PersonKey,
): string {
  return keyOf(panel, application, String(applicationVersion), member);
}

/** True when two scores say the same, whenever they were sent: a second click, a redelivery, another device. */
export function saysTheSame(left: Pick<Score, 'marks' | 'comment'>, right: Pick<Score, 'marks' | 'comment'>) {
  const ids = new Set([...Object.keys(left.marks), ...Object.keys(right.marks)]);
  return left.comment === right.comment && [...ids].every((id) => left.marks[id] === right.marks[id]);
}
