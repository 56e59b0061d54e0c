import {
  faultsOfKind,
  standingQuestions,
  type AnswerFault,
  type Form,
  type FormPage,
  type FormQuestion,
} from '../../founding/form';
import { pathsOf } from './effort';
import { restsOn } from './walk-form';
import { sectionOrder } from './walk-sections';

/**
 * What is unsound about a form, in words for whoever drew it up; empty when it can be used. Ids and paths are there
 * once, conditions and limits look back only, the standing questions are asked, every fault that can befall an answer
 * has its words, and no way through takes longer than its grant's size allows.
 */
export function checkForm(form: Form): readonly string[] {
  const questions = form.pages.flatMap((page) => page.questions);
  return [
    ...repeats(
      'path',
      form.pages.map((page) => page.path),
    ),
    ...repeats(
      'question',
      questions.map(({ id }) => id),
    ),
    ...repeats(
      'check',
      form.eligibility.map(({ id }) => id),
    ),
    ...unlawfulNames([...form.pages.map((page) => page.path), ...questions.map(({ id }) => id)]),
    ...Object.values(standingQuestions)
      .filter((id) => !questions.some((question) => question.id === id))
      .map((id) => `question ${id} is not asked`),
    ...misplacedPages(form.pages),
    ...lookingAhead(form.pages),
    ...questions.flatMap(unsoundQuestion),
    ...tooLongPaths(form),
  ];
}

function repeats(what: string, ids: readonly string[]): readonly string[] {
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return twice.map((id) => `${what} ${id} is there twice`);
}

/** Paths and ids stand in addresses and in the names of boxes. The site keeps some paths for itself. */
const siteWords = new Set(['check', 'sent', 'save', 'files', 'language']);

function unlawfulNames(names: readonly string[]): readonly string[] {
  return [
    ...names.filter((name) => !/^[a-z][a-z0-9-]{0,39}$/.test(name)).map((name) => `${name} is no name`),
    ...names.filter((name) => siteWords.has(name)).map((name) => `${name} is a page of the site`),
  ];
}

function misplacedPages(pages: readonly FormPage[]): readonly string[] {
  return pages
    .filter((page, at) => {
      const before = pages[at - 1]?.section ?? page.section;
      return sectionOrder.indexOf(page.section) < sectionOrder.indexOf(before);
    })
    .map((page) => `page ${page.path} comes after a later section`);
}

function lookingAhead(pages: readonly FormPage[]): readonly string[] {
  return pages.flatMap((page, at) => {
    const earlier = new Set(pages.slice(0, at).flatMap(({ questions }) => questions.map(({ id }) => id)));
    return restsOn(page)
      .filter((id) => !earlier.has(id))
      .map((id) => `page ${page.path} looks at ${id}, which is not asked before it`);
  });
}

/** The faults that an answer to this question can have. */
export function possibleFaults(question: FormQuestion): readonly AnswerFault[] {
  return [
    ...(question.required ? (['missing'] as const) : []),
    ...faultsOfKind[question.kind],
    ...(question.least !== undefined && wordy.has(question.kind) ? (['too-short'] as const) : []),
    ...(question.afterMeeting === true ? (['range'] as const) : []),
    ...(question.differsFrom === undefined ? [] : (['repeated'] as const)),
  ];
}

const wordy = new Set(['line', 'words']);

function unsoundQuestion(question: FormQuestion): readonly string[] {
  const unsaid = possibleFaults(question).filter((fault) => (question.messages[fault] ?? '') === '');
  const hasOptions = question.optionsFrom !== undefined || (question.options ?? []).length > 1;
  const isChosen = question.kind === 'choice' || question.kind === 'choices';
  return [
    ...unsaid.map((fault) => `question ${question.id} has no words for ${fault}`),
    ...(isChosen && !hasOptions ? [`question ${question.id} has nothing to choose from`] : []),
    ...repeats(
      `option of ${question.id}`,
      (question.options ?? []).map(({ id }) => id),
    ),
    ...(question.text === '' ? [`question ${question.id} asks nothing`] : []),
  ];
}

function tooLongPaths(form: Form): readonly string[] {
  const faults = pathsOf(form).flatMap(({ answers, minutes }) => {
    const asked = answers[standingQuestions.asked];
    const limit = form.effort.find(
      ({ underPence }) => underPence === undefined || (typeof asked === 'number' && asked < underPence),
    );
    const isOver = limit !== undefined && minutes > limit.minutes;
    return isOver ? [`a way through takes ${minutes} minutes, over ${limit.minutes}`] : [];
  });
  return [...new Set(faults)];
}
