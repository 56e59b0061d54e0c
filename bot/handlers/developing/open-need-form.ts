import { hasRole } from '../../../core/kernel/actor';
import { needFormCard } from '../../cards/developing/need-form-card';
import { cardReply } from '../../reply';
import { needWords } from '../../words/en-gb/developing';
import { inOneChest } from '../choose-chest';

/** A fresh form, with the area that the person raised a need for last. */
export const openNeedForm = inOneChest<'need.form'>(
  ({ actor }) => hasRole(actor, 'link-worker', 'officer', 'lead'),
  (_press, view, services) => {
    const form = {
      chest: view.id,
      fundName: view.name,
      nonce: services.ids.next(),
      neighbourhoods: view.neighbourhoods,
      themes: view.themes,
      typed: view.lastNeighbourhood === undefined ? {} : { neighbourhood: view.lastNeighbourhood },
    };
    return Promise.resolve(cardReply(needFormCard(form), needWords.formTitle));
  },
);
