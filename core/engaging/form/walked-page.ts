import type { QuestionFault } from './answers';
import type { SettledPage } from './settle-question';

/** A page that is asked. */
export interface WalkedPage {
  readonly page: SettledPage;
  /** False while something that it rests on is not answered. */
  readonly isOpen: boolean;
  readonly isComplete: boolean;
  /** True when any of its questions has an answer. */
  readonly isAnswered: boolean;
  readonly faults: readonly QuestionFault[];
}
