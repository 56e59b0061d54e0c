import type { AnswerFault } from '../../founding/form';
import { formatDay } from '../../kernel/dates';
import { formatPounds } from '../../kernel/money';
import type { SettledQuestion } from './settle-question';

/**
 * What to say of a fault: the question's own words, in the language asked for where it has them, with its limits as
 * people write them. A stored form that lacks the words is answered plainly rather than with nothing.
 */
export function faultWords(question: SettledQuestion, fault: AnswerFault, language = 'en-gb'): string {
  const other = question.inOtherWords?.[language]?.messages?.[fault];
  const words = other ?? question.messages[fault] ?? `Look at this answer again: ${question.text}`;
  return words
    .replaceAll('{least}', limitText(question, question.least))
    .replaceAll('{most}', limitText(question, question.most))
    .replaceAll('{total}', formatPounds(question.total ?? 0));
}

function limitText({ kind }: SettledQuestion, limit: number | undefined): string {
  if (limit === undefined) return '';
  if (kind === 'pounds') return formatPounds(limit);
  if (kind === 'day') return formatDay(new Date(limit * 86_400_000).toISOString());
  return limit.toLocaleString('en-GB');
}
