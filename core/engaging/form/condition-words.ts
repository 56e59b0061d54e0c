import type { Condition, Form } from '../../founding/form';
import { formatPounds } from '../../kernel/money';

/** When a page is asked, as the end of a sentence: «you ask for £1,000 or more». */
export function conditionWords(condition: Condition, form: Form): string {
  if ('all' in condition) return condition.all.map((part) => conditionWords(part, form)).join(', and ');
  if ('any' in condition) return condition.any.map((part) => conditionWords(part, form)).join(', or ');
  if ('not' in condition) return otherwise(condition.not, form);
  if ('atLeastPence' in condition) return `you ask for ${formatPounds(condition.atLeastPence)} or more`;
  return `you answer ${answersIn(condition, form)}`;
}

/** When a condition does not hold. Not all of several is any of them not, and the other way round. */
function otherwise(condition: Condition, form: Form): string {
  if ('not' in condition) return conditionWords(condition.not, form);
  if ('all' in condition) return conditionWords({ any: condition.all.map((not) => ({ not })) }, form);
  if ('any' in condition) return conditionWords({ all: condition.any.map((not) => ({ not })) }, form);
  if ('atLeastPence' in condition) return `you ask for less than ${formatPounds(condition.atLeastPence)}`;
  return `you do not answer ${answersIn(condition, form)}`;
}

function answersIn({ question, is }: Extract<Condition, { is: readonly string[] }>, form: Form): string {
  const asked = form.pages.flatMap((page) => page.questions).find(({ id }) => id === question);
  const names = is.map((id) => asked?.options?.find((option) => option.id === id)?.text ?? id);
  return `${names.map((name) => `‘${name}’`).join(' or ')} to ‘${asked?.text ?? question}’`;
}
