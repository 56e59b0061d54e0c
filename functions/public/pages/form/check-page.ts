import { inWords } from '../../../../core/engaging/form/in-words';
import { showAnswer } from '../../../../core/engaging/form/show-answer';
import type { FormWalk } from '../../../../core/engaging/form/walk-form';
import { sectionOrder } from '../../../../core/engaging/form/walk-sections';
import { page } from '../../answer';
import { csrfToken } from '../../csrf';
import type { PageFunction } from '../../site-route';
import { wordsOf, type Words } from '../../words/words';
import { draftFrame, walkDraft, type OpenDraft } from '../open-draft';
import { openForm } from './open-form';

/** GET …/draft/{draft}/check: all answers, each with a link to change it, and the button that sends them. */
export const showCheck: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { draft, home, secret } = opened.value;
  const words = wordsOf(draft.language);
  const walk = walkDraft(opened.value);
  return page('check', words.form.check.title, draftFrame(opened.value, home), {
    check: words.form.check,
    sections: answersBySection(opened.value, walk, words),
    send: draft.about === undefined ? words.form.check.send : words.form.check.sendChange,
    ...(walk.firstIncomplete === undefined ? {} : { missing: `${home}/${walk.firstIncomplete}?from=check` }),
    csrf: csrfToken(site, secret, `${home}/check`),
    action: `${home}/check`,
  });
};

/** The answers to the questions that are asked, section by section, as rows of a summary list. */
export function answersBySection(
  { draft, home }: Pick<OpenDraft, 'draft' | 'home'>,
  walk: FormWalk,
  words: Words,
  canChange = true,
): readonly object[] {
  return sectionOrder
    .map((section) => {
      const pages = walk.pages.filter(({ page }) => page.section === section);
      const rows = pages.flatMap(({ page, isOpen }) =>
        page.questions.map((question) => {
          const { text } = inWords(question, draft.language);
          const shown = showAnswer(inWords(question, draft.language), draft.answers[question.id]);
          const change = {
            href: `${home}/${page.path}?from=check`,
            text: words.form.check.change,
            visuallyHiddenText: text,
          };
          return {
            key: { text },
            text: shown === '' ? words.form.check.none : shown,
            ...(canChange && isOpen ? { actions: [change] } : {}),
          };
        }),
      );
      return { title: words.form.sections[section], rows };
    })
    .filter(({ rows }) => rows.length > 0);
}
