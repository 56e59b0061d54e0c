import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { cardOf, line, type Actions } from '../parts';

/** Asks which fund or which panel. Each button carries the whole command, so that an old card still works. */
export function chooseCard(what: 'fund' | 'panel', actions: Actions): Card {
  const [heading, why] =
    what === 'fund'
      ? [commonWords.whichFund, commonWords.chooseFund]
      : [commonWords.whichPanel, commonWords.choosePanel];
  return cardOf({ heading, body: [line(why)], actions: actions.slice(0, 6) });
}
