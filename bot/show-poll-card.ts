import { systemActor } from '../core/kernel/actor';
import type { ChestId, RoundId } from '../core/kernel/ids';
import { pollCard } from './cards/developing/poll-card';
import { cardReply, type CardReply } from './reply';
import type { BotServices } from './services';
import { pollWords } from './words/en-gb/poll';

/** A poll's shared card is kept beside those of panels, under a name that no panel has: ids hold no stroke. */
function standingName(round: RoundId): string {
  return `poll|${round}`;
}

/**
 * Posts the shared card of a round's poll in a channel, or brings the one that stands there up to date. Nothing happens
 * where none was ever posted.
 */
export async function showPollCard(
  services: BotServices,
  chest: ChestId,
  round: RoundId,
  how: 'in-place' | { readonly afreshIn: string },
): Promise<void> {
  const name = standingName(round);
  if (how !== 'in-place') await services.references.bind({ chest, panel: name }, how.afreshIn);
  const standing = await services.references.sharedCard(chest, name);
  if (how === 'in-place' && standing === undefined) return;
  const channel = await services.references.ofPanel(chest, name);
  const message = channel === undefined ? undefined : await buildMessage(services, chest, round);
  if (channel === undefined || message === undefined) return;
  if (how === 'in-place' && standing?.conversationId === channel.conversationId) {
    const result = await services.sender.update(channel, standing, message);
    if (result !== 'lost') return;
  }
  const messageId = await services.sender.post(channel, message);
  if (messageId === undefined) return;
  const { conversationId } = channel;
  await services.references.keepSharedCard(chest, name, { conversationId, messageId });
}

async function buildMessage(
  services: BotServices,
  chest: ChestId,
  round: RoundId,
): Promise<CardReply | undefined> {
  const setting = await services.useCasesFor(systemActor(chest), 'show-poll').prioritySetting({ round });
  const poll = setting.ok ? setting.value.poll : undefined;
  if (!setting.ok || poll === undefined) {
    services.log.note('bot.poll-not-shown', { chest, code: setting.ok ? 'no-poll' : setting.refusal.code });
    return undefined;
  }
  const roundName = setting.value.roundName;
  return cardReply(pollCard({ chest, round, roundName }, poll), pollWords.title);
}
