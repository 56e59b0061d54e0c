import { randomUUID } from 'node:crypto';
import { botName, botTeamsId, localTenantId } from '../identities';
import type { Person } from '../people';
import type { JsonObject } from './client/wire';
import type { Conversation } from './roster';

/** What every activity from Teams to the bot has, whoever sent it and wherever. */
export interface ActivityPlace {
  readonly serviceUrl: string;
  readonly person: Person;
  readonly conversation: Conversation;
  /** The head of the thread, in a channel. */
  readonly threadId?: string;
  readonly now: Date;
}

function conversationAccount({ conversation, threadId }: ActivityPlace): JsonObject {
  const suffix = conversation.kind === 'channel' && threadId !== undefined ? `;messageid=${threadId}` : '';
  return {
    id: `${conversation.id}${suffix}`,
    conversationType: conversation.kind,
    tenantId: localTenantId,
    ...(conversation.kind === 'channel' ? { isGroup: true, name: conversation.name } : {}),
  };
}

function channelData({ conversation }: ActivityPlace): JsonObject {
  const tenant = { tenant: { id: localTenantId } };
  const { team } = conversation;
  if (team === undefined) return tenant;
  return {
    ...tenant,
    teamsChannelId: conversation.id,
    teamsTeamId: team.teamThreadId,
    channel: { id: conversation.id, name: conversation.name },
    team: { id: team.teamThreadId, name: team.name, aadGroupId: team.groupId },
  };
}

// What Teams on the web says of itself with every activity.
const clientInfo = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
};

function common(place: ActivityPlace): JsonObject {
  const { person, now, serviceUrl } = place;
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    recipient: { id: botTeamsId, name: botName },
    conversation: conversationAccount(place),
    channelData: channelData(place),
    entities: [clientInfo],
  };
}

/** The words a person types to address the bot in a channel. */
const botMention = `@${botName}`;

/** True when the text addresses the bot. In a channel only such messages reach it. */
export function mentionsBot(text: string): boolean {
  return text.includes(botMention);
}

/**
 * A message as Teams sends it to the bot. A mention becomes `<at>` markup with its entity.
 * @param submit data of a pressed Action.Submit and the message that carries its card
 */
export function messageActivity(
  place: ActivityPlace,
  messageId: string,
  text: string,
  submit: { readonly messageId: string; readonly data: JsonObject } | undefined,
): JsonObject {
  const base = common(place);
  const marked = text.replaceAll(botMention, `<at>${botName}</at>`);
  const mention = {
    type: 'mention',
    mentioned: { id: botTeamsId, name: botName },
    text: `<at>${botName}</at>`,
  };
  return {
    ...base,
    type: 'message',
    id: messageId,
    ...(submit === undefined
      ? {
          text: marked,
          textFormat: 'plain',
          attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
        }
      : { value: submit.data, replyToId: submit.messageId }),
    entities: mentionsBot(text) ? [clientInfo, mention] : [clientInfo],
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An invoke: a pressed button, a refresh, a search, a dialog. */
export function invokeActivity(
  place: ActivityPlace,
  name: string,
  value: JsonObject,
  messageId: string | undefined,
): JsonObject {
  const base = common(place);
  const about = messageId === undefined ? {} : { replyToId: messageId };
  const source = { source: { name: messageId === undefined ? 'compose' : 'message' } };
  const data = { ...channelData(place), ...source };
  return { ...base, type: 'invoke', id: `f:${randomUUID()}`, name, value, channelData: data, ...about };
}

/** What Teams tells the bot when its app is added for a person or to a team: two activities, in this order. */
export function installActivities(place: ActivityPlace): JsonObject[] {
  const { conversation } = place;
  const { team } = conversation;
  const settings = team === undefined ? {} : { settings: { selectedChannel: { id: conversation.id } } };
  const eventData = team === undefined ? {} : { eventType: 'teamMemberAdded' };
  const base = common(place);
  return [
    {
      ...base,
      type: 'conversationUpdate',
      id: `f:${randomUUID()}`,
      membersAdded: [{ id: botTeamsId }],
      channelData: { ...channelData(place), ...eventData },
    },
    {
      ...base,
      type: 'installationUpdate',
      id: `f:${randomUUID()}`,
      action: 'add',
      channelData: { ...channelData(place), ...settings },
    },
  ];
}
