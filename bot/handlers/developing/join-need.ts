import { needJoinedCard } from '../../cards/developing/need-receipt-card';
import { refused, type ChestHandle } from '../../press';
import { cardReply } from '../../reply';
import { needWords } from '../../words/en-gb/developing';

/** Adds the person to a need that says what they were about to raise. */
export const joinNeed: ChestHandle<'need.join'> = async (press, services) => {
  const { chest, need } = press.data;
  const joined = await press.useCases.joinNeed({ need });
  if (!joined.ok) return refused(press, services, joined.refusal);
  return cardReply(needJoinedCard(chest, joined.value), needWords.joinedTitle);
};
