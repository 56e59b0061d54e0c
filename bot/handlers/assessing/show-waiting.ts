import { remindedCard, waitingCard } from '../../cards/assessing/waiting-card';
import { refused } from '../../press';
import { cardReply } from '../../reply';
import { waitingWords } from '../../words/en-gb/assessing';
import { onItsPanel } from '../choose-panel';

/** Who has not finished scoring. */
export const showWaiting = onItsPanel<'waiting.show'>(async (press, { chest, panel, name }, services) => {
  const waiting = await press.useCases.whoIsWaiting({ panel });
  if (!waiting.ok) return refused(press, services, waiting.refusal);
  return cardReply(waitingCard({ chest, panel }, name, waiting.value), waitingWords.title(name));
});

/** Reminds those who have not finished, each at most once a day. */
export const remindMembers = onItsPanel<'members.remind'>(async (press, { chest, panel, name }, services) => {
  const reminded = await press.useCases.remindMembers({ panel });
  if (!reminded.ok) return refused(press, services, reminded.refusal);
  const count = reminded.value.reminded;
  return cardReply(remindedCard({ chest, panel }, name, count), waitingWords.remindedTitle(count));
});
