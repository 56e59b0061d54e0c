import type { WaitingMember } from '../../../core/assessing/panel-view';
import type { Card } from '../../reply';
import { waitingWords } from '../../words/en-gb/assessing';
import { commonWords } from '../../words/en-gb/common';
import { button, cardOf, line, notice, quiet, table, numbers, text } from '../parts';
import { plainLine } from '../plain-text';
import type { Place } from './task-parts';

const mostShown = 30;

/** Who has not finished scoring, for the chair and the fund team, with a button to remind them. */
export function waitingCard(place: Place, panelName: string, waiting: readonly WaitingMember[]): Card {
  const heading = waitingWords.title(plainLine(panelName));
  if (waiting.length === 0) {
    return cardOf({ heading, body: [notice('good', waitingWords.nobody, waitingWords.nobodyNext)] });
  }
  const shown = waiting.slice(0, mostShown);
  const rows = shown.map(({ name, toScore }) => [
    plainLine(name),
    toScore === 0 ? waitingWords.notFinished : String(toScore),
  ]);
  return cardOf({
    heading,
    body: [
      table([waitingWords.member, waitingWords.left], rows, [text(3), numbers(2)]),
      ...(waiting.length > shown.length
        ? [quiet(commonWords.more(waiting.length - shown.length, 'Panel desk'))]
        : []),
      line(waitingWords.remindNote),
    ],
    actions: [button(waitingWords.remind, 'members.remind', place)],
  });
}

/** What came of asking for reminders. */
export function remindedCard(place: Place, panelName: string, count: number): Card {
  const words =
    count > 0
      ? notice('good', waitingWords.remindedTitle(count), waitingWords.remindedNext)
      : notice('emphasis', waitingWords.remindedNobody, waitingWords.remindedNobodyNext);
  return cardOf({
    heading: plainLine(panelName),
    body: [words],
    actions: [button('Who is waiting', 'waiting.show', place)],
  });
}
