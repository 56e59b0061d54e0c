import type { Pence } from '../../kernel/money';
import type { GrantKind, Question } from '../round';
import { activityQuestions, capacityQuestions, coreCostsQuestions } from './questions';

/** The kinds of grant that a round of small grants starts with, each within the round's limits (pence). */
export function smallGrantKinds(minimumPence: Pence, maximumPence: Pence): readonly GrantKind[] {
  const kind = (id: string, name: string, questions: readonly Question[]): GrantKind => ({
    id,
    name,
    minimumPence,
    maximumPence,
    questions,
  });
  return [
    kind('activity', 'Activity', activityQuestions),
    kind('core-costs', 'Running costs', coreCostsQuestions),
    kind('capacity-building', 'Growing stronger', capacityQuestions),
  ];
}
