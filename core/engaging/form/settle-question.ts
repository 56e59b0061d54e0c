import { standingQuestions, type FormPage, type FormQuestion } from '../../founding/form';
import type { Answers } from './answers';

/** A question whose limits that hang on other answers are filled in. */
export interface SettledQuestion extends FormQuestion {
  /** What the lines of a budget must sum to, in pence. */
  readonly total?: number;
  /** The answer that must not be given again. */
  readonly taken?: string;
}

/** A page whose questions are settled. */
export interface SettledPage extends FormPage {
  readonly questions: readonly SettledQuestion[];
}

/** The question with the limits that earlier answers set to it. */
export function settleQuestion(question: FormQuestion, answers: Answers): SettledQuestion {
  const kind = answers[standingQuestions.grantKind];
  const limits = typeof kind === 'string' ? question.limitsByKind?.[kind] : undefined;
  const ceiling = question.notAbove === undefined ? undefined : answers[question.notAbove];
  const floor = question.notBelow === undefined ? undefined : answers[question.notBelow];
  const total = question.sumsTo === undefined ? undefined : answers[question.sumsTo];
  const taken = question.differsFrom === undefined ? undefined : answers[question.differsFrom];
  return {
    ...question,
    ...limits,
    ...(typeof ceiling === 'number' ? { most: Math.min(ceiling, question.most ?? ceiling) } : {}),
    ...(typeof floor === 'number' ? { least: Math.max(floor, question.least ?? floor) } : {}),
    ...(typeof total === 'number' ? { total } : {}),
    ...(typeof taken === 'string' ? { taken } : {}),
  };
}

/** The earlier questions that a question's limits hang on. */
export function hangsOn(question: FormQuestion): readonly string[] {
  const { notAbove, notBelow, sumsTo, differsFrom, limitsByKind } = question;
  const kind = limitsByKind === undefined ? undefined : standingQuestions.grantKind;
  return [notAbove, notBelow, sumsTo, differsFrom, kind].filter((id) => id !== undefined);
}
