import type { Condition } from '../../founding/form';
import type { Answers, AnswerValue } from './answers';

/** True when a condition holds on these answers. A question without an answer meets no condition but a negated one. */
export function applies(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => applies(part, answers));
  if ('any' in condition) return condition.any.some((part) => applies(part, answers));
  if ('not' in condition) return !applies(condition.not, answers);
  const value = answers[condition.question];
  if ('atLeastPence' in condition) return typeof value === 'number' && value >= condition.atLeastPence;
  return idsIn(value).some((id) => condition.is.includes(id));
}

function idsIn(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((each) => typeof each === 'string');
}

/** The questions that a condition looks at. */
export function questionsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  if ('not' in condition) return questionsIn(condition.not);
  return [condition.question];
}
