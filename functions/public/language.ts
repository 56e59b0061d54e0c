import type { Form } from '../../core/founding/form';
import type { SiteRequest } from './request';

/** The cookie that holds the language chosen before a draft begins. */
export const languageCookie = '__Host-language';
/** What the questions are written in, unless something else is chosen. */
export const plainLanguage = 'en-gb';

const tag = /^[a-z]{2,8}(?:-[a-z0-9]{2,8}){0,3}$/;

/** The language that this browser chose for the questions: a tag as forms have them, «en-gb» by default. */
export function chosenLanguage({ cookies }: Pick<SiteRequest, 'cookies'>): string {
  const chosen = cookies.get(languageCookie) ?? '';
  return tag.test(chosen) ? chosen : plainLanguage;
}

/** The other words that a form can be read in: a language's tag, or «easy-read». */
export function languagesOf(form: Form): readonly string[] {
  const questions = form.pages.flatMap((page) => page.questions);
  return [...new Set(questions.flatMap(({ inOtherWords = {} }) => Object.keys(inOtherWords)))].sort();
}
