import { systemActor } from '../core/kernel/actor';
import { personKey, type ChestId, type PanelId } from '../core/kernel/ids';
import type { ConversationReference } from '../core/ports/references';
import { mostRefreshed, panelCard } from './cards/assessing/panel-card';
import { cardReply, type CardReply } from './reply';
import type { BotServices } from './services';

/**
 * Posts a panel's shared card in its channel, or brings the one that stands there up to date. «afresh» posts a new one
 * below, since somebody asked for it. Nothing happens while no channel is bound to the panel.
 */
export async function showPanelCard(
  services: BotServices,
  chest: ChestId,
  panel: PanelId,
  how: 'in-place' | 'afresh',
): Promise<void> {
  const channel = await services.references.ofPanel(chest, panel);
  if (channel === undefined) return;
  const message = await buildMessage(services, chest, panel, channel);
  if (message === undefined) return;
  const standing = how === 'afresh' ? undefined : await services.references.sharedCard(chest, panel);
  if (standing !== undefined && standing.conversationId === channel.conversationId) {
    const result = await services.sender.update(channel, standing, message);
    // About one edit in a thousand meets a message that Teams has lost (teams notes 6, 18): post it again.
    if (result !== 'lost') return;
  }
  const messageId = await services.sender.post(channel, message);
  if (messageId === undefined) return;
  await services.references.keepSharedCard(chest, panel, {
    conversationId: channel.conversationId,
    messageId,
  });
}

async function buildMessage(
  services: BotServices,
  chest: ChestId,
  panel: PanelId,
  channel: ConversationReference,
): Promise<CardReply | undefined> {
  const useCases = services.useCasesFor(systemActor(chest), 'show-panel');
  const [progress, teamsIds] = await Promise.all([
    useCases.panelProgress({ panel }),
    teamsIdsOf(services, chest, panel, channel),
  ]);
  if (!progress.ok) {
    services.log.note('bot.panel-not-shown', { chest, panel, code: progress.refusal.code });
    return undefined;
  }
  return cardReply(panelCard(chest, progress.value, teamsIds), progress.value.panelName);
}

/** The bot's own ids of the panel's members, in the channel's order; Teams refreshes for 60 at most. */
async function teamsIdsOf(
  services: BotServices,
  chest: ChestId,
  panel: PanelId,
  channel: ConversationReference,
): Promise<readonly string[]> {
  const [seated, members] = await Promise.all([
    services.panelMembers(chest, panel),
    services.sender.members(channel),
  ]);
  const wanted = new Set(seated);
  return members
    .filter(({ objectId }) => objectId !== undefined && wanted.has(personKey(channel.tenantId, objectId)))
    .map(({ teamsId }) => teamsId)
    .slice(0, mostRefreshed);
}
