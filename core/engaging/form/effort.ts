import { standingQuestions, type Condition, type Form, type FormPage } from '../../founding/form';
import { applies } from './applies';
import type { Answers, AnswerValue } from './answers';

/** The minutes that pages take together, as told at the start. */
function minutesOf(pages: readonly FormPage[]): number {
  return pages.reduce((sum, page) => sum + page.minutes, 0);
}

/** A way through a form: the answers that decide it, the pages asked, and the minutes they take. */
export interface FormPath {
  readonly answers: Answers;
  readonly pages: readonly FormPage[];
  readonly minutes: number;
}

/**
 * Every way through a form: one for each mix of answers that its conditions tell apart, none of them among the answers
 * of a page that is not asked. For holding the effort against the size of the grant.
 */
export function pathsOf(form: Form): readonly FormPath[] {
  const deciding = decidingAnswers(form);
  let paths: readonly FormPath[] = [{ answers: {}, pages: [], minutes: 0 }];
  for (const page of form.pages) {
    paths = paths.flatMap((path) => {
      if (page.when !== undefined && !applies(page.when, path.answers)) return [path];
      const pages = [...path.pages, page];
      return branches(page, deciding, path.answers).map((answers) => ({
        answers,
        pages,
        minutes: minutesOf(pages),
      }));
    });
  }
  return paths;
}

type Deciding = ReadonlyMap<string, readonly AnswerValue[]>;

function branches(page: FormPage, deciding: Deciding, answers: Answers): readonly Answers[] {
  return page.questions.reduce<readonly Answers[]>(
    (mixes, { id }) =>
      mixes.flatMap((mix) => (deciding.get(id) ?? [undefined]).map((value) => withAnswer(mix, id, value))),
    [answers],
  );
}

function withAnswer(answers: Answers, id: string, value: AnswerValue | undefined): Answers {
  return value === undefined ? answers : { ...answers, [id]: value };
}

/** Stands for any answer that no condition names. */
const anyOther = 'another answer';

/** For each question that decides something: an answer of each sort that the conditions and effort limits tell apart. */
function decidingAnswers(form: Form): Deciding {
  const deciding = new Map<string, Set<string | number>>();
  const note = (question: string, ...values: readonly (string | number)[]): void => {
    const known = deciding.get(question) ?? new Set();
    for (const value of values) known.add(value);
    deciding.set(question, known);
  };
  for (const { when } of form.pages) if (when !== undefined) noteAnswers(when, note);
  for (const { underPence } of form.effort) {
    if (underPence !== undefined) note(standingQuestions.asked, underPence - 1, underPence);
  }
  return new Map([...deciding].map(([question, values]) => [question, [...values]]));
}

function noteAnswers(
  condition: Condition,
  note: (question: string, ...values: readonly (string | number)[]) => void,
): void {
  if ('all' in condition) for (const part of condition.all) noteAnswers(part, note);
  else if ('any' in condition) for (const part of condition.any) noteAnswers(part, note);
  else if ('not' in condition) noteAnswers(condition.not, note);
  else if ('is' in condition) note(condition.question, ...condition.is, anyOther);
  else note(condition.question, condition.atLeastPence - 1, condition.atLeastPence);
}
