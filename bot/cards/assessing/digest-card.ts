import type { ChestId } from '../../../core/kernel/ids';
import { formatDay } from '../../../core/kernel/dates';
import type { Waiting } from '../../../core/ports/channel';
import type { Card } from '../../reply';
import { digestWords } from '../../words/en-gb/assessing';
import { button, cardOf, line, quiet } from '../parts';
import { plainLine } from '../plain-text';

/** The day's one reminder: who asks, what for, why, what next. */
export function digestCard(chest: ChestId, waiting: Waiting): Card {
  const day = formatDay(waiting.endsAt);
  return cardOf({
    heading: digestWords.title(plainLine(waiting.panelName)),
    body: [
      line(waiting.toScore > 0 ? digestWords.left(waiting.toScore, day) : digestWords.finish(day)),
      quiet(digestWords.why),
    ],
    actions: [
      button(digestWords.start, 'panel.view', { chest, panel: waiting.panel }, { style: 'positive' }),
    ],
  });
}
