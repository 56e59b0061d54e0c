import type { PotStatus } from '../../../core/founding/fund-view';
import type { ChestId } from '../../../core/kernel/ids';
import type { Neighbourhood } from '../../../core/kernel/places';
import { formatPounds, sumPence } from '../../../core/kernel/money';
import type { Card } from '../../reply';
import { fundWords } from '../../words/en-gb/founding';
import { buttonTitle } from '../button-title';
import { button, cardOf, facts, figure, line, notice, progressBar, quiet } from '../parts';
import { plainLine } from '../plain-text';

/** A neighbourhood of a chest, as an answer to «which one?». */
export interface ChoosablePlace {
  readonly chest: ChestId;
  readonly place: Pick<Neighbourhood, 'id' | 'name'>;
}

/** What is left in one place: its pots, one for each round that has one there. */
export function leftCard(
  chest: ChestId,
  place: string,
  pots: readonly PotStatus[],
  isProvisional: boolean,
): Card {
  const available = sumPence(pots.map((pot) => pot.availablePence));
  const pledged = sumPence(pots.map((pot) => pot.pledgedPence));
  return cardOf({
    heading: fundWords.leftTitle(plainLine(place)),
    body: [
      figure(fundWords.leftOf(formatPounds(available))),
      facts(
        pots.map((pot) => [
          plainLine(pot.roundName),
          fundWords.leftLine(formatPounds(pot.availablePence), formatPounds(pot.pledgedPence)),
        ]),
      ),
      progressBar(available, pledged),
      quiet(isProvisional ? fundWords.provisional : fundWords.asOfRelease),
    ],
    actions: [button('How the fund stands', 'fund.show', { chest })],
  });
}

/** Asks which neighbourhood was meant; those that do not fit on buttons are named, to be typed. */
export function whichPlaceCard(places: readonly ChoosablePlace[], isUnknown: boolean): Card {
  const title = isUnknown ? fundWords.leftUnknownTitle : fundWords.leftWhichTitle;
  if (places.length === 0) {
    return cardOf({ heading: fundWords.noPots, body: [line(fundWords.noPotsNext)] });
  }
  return cardOf({
    heading: title,
    body: [
      line(isUnknown ? fundWords.leftUnknown : fundWords.leftWhich),
      notice('emphasis', places.map(({ place }) => plainLine(place.name, 60)).join(', ')),
    ],
    actions: places
      .slice(0, 6)
      .map(({ chest, place }) =>
        button(buttonTitle(place.name), 'left.show', { chest, neighbourhood: place.id }),
      ),
  });
}
