import type { Neighbourhood } from '../../../core/kernel/places';
import { leftCard, whichPlaceCard, type ChoosablePlace } from '../../cards/founding/left-card';
import { findPlace } from '../../commands/find-place';
import { inChest, refused, type Press } from '../../press';
import { cardReply, type Reply } from '../../reply';
import type { BotServices } from '../../services';
import { fundWords } from '../../words/en-gb/founding';

type LeftPress = Press<'left.show'>;

interface Placed extends ChoosablePlace {
  readonly name: string;
  readonly place: Neighbourhood;
}

/** What is left in a neighbourhood: by its id from a button, or by its name as somebody typed it. */
export async function showLeft(press: LeftPress, services: BotServices, typed = ''): Promise<Reply> {
  const places = await placesOf(press, services);
  const { neighbourhood } = press.data;
  if (neighbourhood !== undefined) {
    const chosen = places.find(({ place }) => place.id === neighbourhood);
    return chosen === undefined ? whichOne(places, true) : leftIn(press, services, chosen);
  }
  const found = findPlace(typed, places);
  if (found.kind === 'one') return leftIn(press, services, found.place);
  return found.kind === 'several' ? whichOne(found.places, false) : whichOne(places, typed !== '');
}

async function placesOf(press: LeftPress, services: BotServices): Promise<readonly Placed[]> {
  const { chest } = press.data;
  const asked = press.memberships.filter((each) => chest === undefined || each.chest === chest);
  const views = await Promise.all(
    asked.map((membership) => inChest(press, services, membership).useCases.seeChest()),
  );
  return views.flatMap((view) =>
    view.ok
      ? view.value.neighbourhoods.map((place) => ({ chest: view.value.id, place, name: place.name }))
      : [],
  );
}

function whichOne(places: readonly Placed[], isUnknown: boolean): Reply {
  return cardReply(whichPlaceCard(places, isUnknown), fundWords.leftWhichTitle);
}

async function leftIn(press: LeftPress, services: BotServices, { chest, place }: Placed): Promise<Reply> {
  const membership = press.memberships.find((each) => each.chest === chest);
  if (membership === undefined) return refused(press, services, { code: 'not-allowed' });
  const status = await inChest(press, services, membership).useCases.fundStatus({});
  if (!status.ok) return refused(press, services, status.refusal);
  const pots = status.value.pots.filter((pot) => pot.pot === place.id || pot.name === place.name);
  return cardReply(
    leftCard(chest, place.name, pots, status.value.provisional),
    fundWords.leftTitle(place.name),
  );
}
