import { needsCard } from '../../cards/developing/needs-card';
import { refused } from '../../press';
import { cardReply } from '../../reply';
import { needWords } from '../../words/en-gb/developing';
import { inOneChest } from '../choose-chest';

/** The needs of one fund, as this person may see them. */
export const showNeeds = inOneChest<'needs.show'>(
  () => true,
  async (press, view, services) => {
    const needs = await press.useCases.listNeeds({});
    if (!needs.ok) return refused(press, services, needs.refusal);
    return cardReply(needsCard(view.id, view.name, needs.value), needWords.listTitle);
  },
);
