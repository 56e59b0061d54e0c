import type { Answers, AnswerValue, QuestionFault, RawAnswer } from './answers';
import { faultWords } from './fault-words';
import { readAnswer } from './read-answer';
import type { SettledPage } from './settle-question';

/** What a page was answered with: the values that could be read, the questions left out, and what is wrong. */
export interface PageReading {
  readonly values: Answers;
  /** Questions whose answer was taken away. */
  readonly empty: readonly string[];
  readonly faults: readonly QuestionFault[];
}

/** Reads all questions of a page from what was typed. */
export function readPage(
  page: SettledPage,
  raw: Readonly<Record<string, RawAnswer>>,
  language?: string,
): PageReading {
  const values: Record<string, AnswerValue> = {};
  const empty: string[] = [];
  const faults: QuestionFault[] = [];
  for (const question of page.questions) {
    const read = readAnswer(question, raw[question.id]);
    if (!read.ok) {
      const { fault, box } = read;
      const words = faultWords(question, fault, language);
      faults.push({ question: question.id, fault, words, ...(box === undefined ? {} : { box }) });
    } else if (read.value === undefined) empty.push(question.id);
    else values[question.id] = read.value;
  }
  return { values, empty, faults };
}

/** The answers with a page's reading put in: what was left out is gone. Faulty ones stay as they were. */
export function withPage(answers: Answers, reading: PageReading): Answers {
  const kept = Object.entries(answers).filter(([id]) => !reading.empty.includes(id));
  return { ...Object.fromEntries(kept), ...reading.values };
}
