import type { Condition, Form, FormQuestion } from '../../../../core/founding/form';
import { formatPounds } from '../../../../core/kernel/money';

/** When a page is asked, as the end of «Only asked if …»: «you ask for £1,000 or more». */
export function conditionWords(condition: Condition, form: Form): string {
  if ('all' in condition) return condition.all.map((part) => conditionWords(part, form)).join(' and ');
  if ('any' in condition) return condition.any.map((part) => conditionWords(part, form)).join(' or ');
  if ('not' in condition) return negated(condition.not, form);
  if ('atLeastPence' in condition) return `you ask for ${formatPounds(condition.atLeastPence)} or more`;
  return `you choose ${chosen(condition, form)}`;
}

function negated(condition: Condition, form: Form): string {
  if ('atLeastPence' in condition) return `you ask for less than ${formatPounds(condition.atLeastPence)}`;
  if ('is' in condition) return `you do not choose ${chosen(condition, form)}`;
  return `it is not so that ${conditionWords(condition, form)}`;
}

function chosen({ question, is }: Extract<Condition, { is: readonly string[] }>, form: Form): string {
  const asked = form.pages
    .flatMap((page): readonly FormQuestion[] => page.questions)
    .find(({ id }) => id === question);
  const names = is.map((id) => asked?.options?.find((option) => option.id === id)?.text ?? id);
  return names.map((name) => `«${name}»`).join(' or ');
}
