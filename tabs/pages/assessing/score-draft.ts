import { checkMarks } from '../../../core/assessing/score';
import type { MemberTask } from '../../../core/assessing/panel-view';
import type { Mark } from '../../../core/founding/rubric';
import type { CriterionId } from '../../../core/kernel/ids';

export type ScoreTask = Extract<MemberTask, { readonly kind: 'score' }>;

/** A score as a member is giving it. */
export interface ScoreDraft {
  readonly marks: Readonly<Record<CriterionId, Mark>>;
  readonly comment: string;
}

/** A draft that has not reached the server, and the version of the score that it was made on. */
export interface UnsentScore extends ScoreDraft {
  readonly scoreVersion: number;
}

/** What a draft still needs before it can be sent. */
export type Lack =
  | { readonly kind: 'nothing'; readonly marks: Readonly<Record<CriterionId, Mark>> }
  | { readonly kind: 'marks'; readonly left: number }
  | { readonly kind: 'comment'; readonly criteria: readonly CriterionId[] };

/** Judges a draft by the same rule as the server does. */
export function lackOf(task: Pick<ScoreTask, 'criteria' | 'commentAt'>, draft: ScoreDraft): Lack {
  const rubric = { version: 1, criteria: task.criteria, commentAt: task.commentAt };
  const checked = checkMarks(rubric, draft.marks, draft.comment.trim());
  if (checked.ok) return { kind: 'nothing', marks: checked.value };
  const { refusal } = checked;
  if (refusal.code === 'comment-needed') return { kind: 'comment', criteria: refusal.criteria };
  return { kind: 'marks', left: refusal.code === 'score-not-whole' ? refusal.criteria.length : 0 };
}

/** True when two drafts say the same. */
export function sameDraft(one: ScoreDraft, other: ScoreDraft): boolean {
  const ids = new Set([...Object.keys(one.marks), ...Object.keys(other.marks)]);
  return (
    one.comment.trim() === other.comment.trim() && [...ids].every((id) => one.marks[id] === other.marks[id])
  );
}
