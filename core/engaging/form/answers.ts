import type { AnswerFault } from '../../founding/form';
import type { Pence } from '../../kernel/money';

/** A row of a budget. */
export interface BudgetLine {
  readonly what: string;
  readonly pence: Pence;
}

/** A file that came with an answer; its bytes stand in quarantine under the id. */
export interface FileAnswer {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

/** An answer as it is stored: checked, tidied; money in pence, dates as days. */
export type AnswerValue = string | number | readonly string[] | readonly BudgetLine[] | readonly FileAnswer[];

/** Answers by question. Those of pages no longer asked are kept, and never count. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** A day as three boxes hold it. */
export interface RawDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A row of a budget as it was typed. */
export interface RawBudgetLine {
  readonly what: string;
  readonly amount: string;
}

/** An answer as it was typed or ticked, before it is read. */
export type RawAnswer =
  string | readonly string[] | RawDay | readonly RawBudgetLine[] | readonly FileAnswer[] | undefined;

/** What came of reading an answer. A value of undefined is a question left out that may be left out. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: AnswerValue | undefined }
  | {
      readonly ok: false;
      readonly fault: AnswerFault;
      /** The box that it lies in, where the question has several: `day`, `month`, `year`, `what-3`, `amount-3`. */
      readonly box?: string;
    };

/** A fault of a question, with the words that tell what to do. */
export interface QuestionFault {
  readonly question: string;
  readonly fault: AnswerFault;
  readonly words: string;
  readonly box?: string;
}
