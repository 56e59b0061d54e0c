import type { CommandName } from '../../../core/contracts/commands';
import { didYouMeanCard, helpCard } from '../../cards/founding/help-card';
import { inChest, type Press } from '../../press';
import { cardReply, type Reply } from '../../reply';
import type { BotServices } from '../../services';
import { helpWords } from '../../words/en-gb/founding';

/** What the bot can do for this person, and who helps in each of their funds. */
export async function showHelp(press: Press, services: BotServices): Promise<Reply> {
  return help(press, services, false);
}

/** An answer to what nobody could match: near commands as buttons where there are any, else the help card. */
export async function showUnknown(
  press: Press,
  services: BotServices,
  near: readonly CommandName[],
): Promise<Reply> {
  if (near.length > 0) return cardReply(didYouMeanCard(near), helpWords.unknownTitle);
  return help(press, services, true);
}

async function help(press: Press, services: BotServices, isUnknown: boolean): Promise<Reply> {
  const views = await Promise.all(
    press.memberships.map((membership) => inChest(press, services, membership).useCases.seeChest()),
  );
  const contacts = views.flatMap((view) =>
    view.ok && view.value.helpContact !== '' ? [`${view.value.name}: ${view.value.helpContact}`] : [],
  );
  const actors = press.memberships.map((membership) => membership.actor);
  return cardReply(
    helpCard(actors, contacts, isUnknown),
    isUnknown ? helpWords.unknownTitle : helpWords.title,
  );
}
