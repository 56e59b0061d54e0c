import { hasRole } from '../../core/kernel/actor';
import { channelWelcomeCard, welcomeCard } from '../cards/founding/help-card';
import type { From } from '../inbound';
import type { Membership } from '../ports';
import { cardReply, type Reply } from '../reply';
import type { BotServices } from '../services';
import { helpWords } from '../words/en-gb/founding';

/**
 * The bot was added somewhere. In a channel it introduces itself; where somebody who runs exactly one chest added it,
 * the channel becomes that chest's.
 */
export async function introduce(
  from: From,
  memberships: readonly Membership[],
  services: BotServices,
): Promise<Reply> {
  if (from.place.kind === 'personal') {
    const actors = memberships.map((membership) => membership.actor);
    return cardReply(welcomeCard(actors), helpWords.welcomeTitle);
  }
  const run = memberships.filter(({ actor }) => hasRole(actor, 'lead', 'officer', 'chair'));
  const [only, other] = run;
  if (only !== undefined && other === undefined) {
    await services.references.bind({ chest: only.chest }, from.place.conversationId);
  }
  return cardReply(channelWelcomeCard(), helpWords.channelTitle);
}
