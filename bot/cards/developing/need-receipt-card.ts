import type { NeedView } from '../../../core/developing/need-view';
import type { ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import { needWords } from '../../words/en-gb/developing';
import { dayAndTime } from '../moments';
import { button, cardOf, facts, line, type Actions } from '../parts';
import { plainLine } from '../plain-text';

/** Shows the need as it stands in the record: the confirmation is the changed row, not «OK?». */
export function needReceiptCard(chest: ChestId, need: NeedView): Card {
  return cardOf({
    heading: needWords.receiptTitle,
    body: [
      facts([
        [needWords.missing, plainLine(need.missing, 1000)],
        [needWords.forWhom, plainLine(need.forWhom, 200)],
        [needWords.where, plainLine(need.neighbourhood)],
        [needWords.raisedOn, dayAndTime(need.raisedAt)],
      ]),
      line(needWords.receiptNext),
    ],
    actions: waysOn(chest),
  });
}

/** Shows the need that somebody has joined, with how many see it now. */
export function needJoinedCard(chest: ChestId, need: NeedView): Card {
  return cardOf({
    heading: needWords.joinedTitle,
    body: [
      facts([
        [needWords.missing, plainLine(need.missing, 1000)],
        [needWords.forWhom, plainLine(need.forWhom, 200)],
        [needWords.where, plainLine(need.neighbourhood)],
        [needWords.joinedBy, needWords.joinedPeople(need.raisers)],
      ]),
      line(needWords.joinedNext),
    ],
    actions: waysOn(chest),
  });
}

function waysOn(chest: ChestId): Actions {
  return [
    button(needWords.another, 'need.form', { chest }),
    button(needWords.showNeeds, 'needs.show', { chest }),
  ];
}
