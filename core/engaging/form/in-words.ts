import type { CheckWords, EligibilityCheck, FormPage, FormQuestion } from '../../founding/form';

/** A question in the words asked for, where it has them; else in English. Ids, limits and rules stay the same. */
export function inWords<Asked extends FormQuestion>(question: Asked, language: string): Asked {
  const other = question.inOtherWords?.[language];
  if (other === undefined) return question;
  const { text, hint, options = {} } = other;
  const said = question.options?.map((option) => ({ ...option, text: options[option.id] ?? option.text }));
  return { ...question, text, hint, ...(said === undefined ? {} : { options: said }) };
}

/** A page's title in the words asked for. */
export function titleInWords(page: FormPage, language: string): string {
  return page.otherTitles?.[language] ?? page.title;
}

/** What a check says, in the words asked for. */
export function checkInWords(check: EligibilityCheck, language: string): CheckWords {
  return check.inOtherWords?.[language] ?? check;
}
