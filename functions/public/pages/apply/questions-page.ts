import { conditionWords } from '../../../../core/engaging/form/condition-words';
import { inWords, titleInWords } from '../../../../core/engaging/form/in-words';
import { sectionOrder } from '../../../../core/engaging/form/walk-sections';
import type { Form, FormPage, FormQuestion } from '../../../../core/founding/form';
import { file, page, problem } from '../../answer';
import { chosenLanguage } from '../../language';
import type { PageFunction } from '../../site-route';
import { wordsOf, type Words } from '../../words/words';
import { openRound } from '../open-round';

/** GET /{chest}/{round}/questions: every question, how long it takes, and when it is asked. */
export const showQuestions: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const language = chosenLanguage(request);
  const words = wordsOf(language);
  const { questions } = words.apply;
  return page(
    'questions',
    questions.title,
    { chest, back: base, language },
    {
      questions,
      caption: round.name,
      document: `${base}/questions.docx`,
      sections: sectionsOf(round.form, words, language),
    },
  );
};

/** GET /{chest}/{round}/questions.docx: the same as a Word document, as the fund team published it. */
export const sendQuestionsDocument: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round } = opened.value;
  const document = await site.published.questionsDocument(chest.id, round.id);
  if (document === undefined) return problem('not-found', { chest });
  return file(document, wordType, `${chest.id}-${round.id}-questions.docx`);
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function sectionsOf(form: Form, words: Words, language: string): readonly object[] {
  return sectionOrder
    .map((section) => ({
      title: words.form.sections[section],
      pages: form.pages.filter((page) => page.section === section),
    }))
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => ({
      title,
      pages: pages.map((each) => pageWords(each, form, words, language)),
    }));
}

function pageWords(asked: FormPage, form: Form, words: Words, language: string): object {
  const { onlyIf } = words.apply.questions;
  return {
    title: titleInWords(asked, language),
    minutes: words.form.minutes(asked.minutes),
    ...(asked.when === undefined ? {} : { condition: onlyIf(conditionWords(asked.when, form)) }),
    questions: asked.questions.map((question) => questionWords(inWords(question, language), words)),
  };
}

function questionWords(question: FormQuestion, words: Words): object {
  const { upTo, optional, oneOf, anyOf } = words.apply.questions;
  const notes = [
    ...(question.kind === 'words' && question.most !== undefined ? [upTo(question.most)] : []),
    ...(question.kind === 'choice' ? [oneOf] : []),
    ...(question.kind === 'choices' ? [anyOf] : []),
    ...(question.required ? [] : [optional]),
  ];
  return {
    text: question.text,
    hint: question.hint,
    notes: notes.join(' · '),
    options: (question.options ?? []).map(({ text }) => text),
  };
}
