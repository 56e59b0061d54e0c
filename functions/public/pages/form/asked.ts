import type { QuestionFault, RawAnswer } from '../../../../core/engaging/form/answers';
import type { SettledQuestion } from '../../../../core/engaging/form/settle-question';
import type { Words } from '../../words/words';

/** How one question stands on its page: what was typed, what is wrong with it, whether it is the page's heading. */
export interface Asked {
  readonly question: SettledQuestion;
  readonly raw: RawAnswer;
  readonly fault: QuestionFault | undefined;
  readonly isHeading: boolean;
  readonly language: string;
  readonly words: Words;
  /** Rows of a budget to show at least. */
  readonly rows: number;
}
