import type { NeedView } from '../../../core/developing/need-view';
import type { ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import { needWords } from '../../words/en-gb/developing';
import { dayAndTime } from '../moments';
import { button, cardOf, facts, line } from '../parts';
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
    actions: [
      button(needWords.another, 'need.form', { chest }),
      button(needWords.showNeeds, 'needs.show', { chest }),
    ],
  });
}
