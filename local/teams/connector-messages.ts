import * as z from 'zod/mini';
import { botTeamsId, localTenantId } from '../identities';
import { readText, sendJson } from '../loopback-server';
import { JsonObject } from './client/wire';
import { guardConnectorAct, sendConnectorError } from './connector-guard';
import type { Route, RoutedRequest } from './route-table';
import { splitThread, type Conversation } from './roster';
import { announce, postMessage, type TeamsState } from './teams-state';

// Teams counts a message in UTF-16, two bytes a character, and refuses it above this.
const messageLimitBytes = 100 * 1024;

/** The body as an activity, or a reply that says what is wrong with it. */
async function readActivity(routed: RoutedRequest): Promise<JsonObject | (() => void)> {
  const text = await readText(routed.request);
  if (text.length * 2 > messageLimitBytes) {
    return () => sendConnectorError(routed, 413, 'MessageSizeTooBig', 'The message is larger than 100 KB.');
  }
  try {
    return JsonObject.parse(JSON.parse(text));
  } catch {
    return () => sendConnectorError(routed, 400, 'BadSyntax', 'The body is not an activity.');
  }
}

function notFound(routed: RoutedRequest, code: 'ConversationNotFound' | 'ActivityNotFoundInConversation') {
  return () => sendConnectorError(routed, 404, code, 'Not found.');
}

function sendOver(
  state: TeamsState,
  routed: RoutedRequest,
  conversation: Conversation,
): (() => void) | undefined {
  const seconds = state.meter.admit(conversation.id, state.now().getTime());
  if (seconds === 0) return undefined;
  const error = { code: 'TooManyRequests', message: 'Too many messages in this conversation.' };
  return () => sendJson(routed.response, 429, { error }, { 'retry-after': String(seconds) });
}

/** The thread a new message belongs to: that of the message replied to, or the one its conversation id names. */
function threadFor(
  state: TeamsState,
  conversation: Conversation,
  pathId: string,
  replyTo: string,
): string | undefined {
  if (conversation.kind === 'personal') return undefined;
  const replied = replyTo === '' ? undefined : state.store.find(conversation.id, replyTo);
  return replied?.threadId ?? splitThread(pathId).threadId;
}

async function send(state: TeamsState, routed: RoutedRequest): Promise<() => void> {
  const pathId = routed.part('conversation');
  const conversation = state.roster.conversation(pathId);
  if (conversation === undefined) return notFound(routed, 'ConversationNotFound');
  const activity = await readActivity(routed);
  if (typeof activity === 'function') return activity;
  const over = sendOver(state, routed, conversation);
  if (over !== undefined) return over;
  if (activity['type'] === 'typing') {
    state.hub.tell(conversation, { kind: 'typing', conversationId: conversation.id });
    return () => sendJson(routed.response, 202, { id: String(state.now().getTime()) });
  }
  const threadId = threadFor(state, conversation, pathId, routed.part('activity'));
  const place = threadId === undefined ? {} : { threadId };
  const kept = postMessage(state, conversation, {
    conversationId: conversation.id,
    ...place,
    senderId: botTeamsId,
    activity,
  });
  return () => sendJson(routed.response, 201, { id: kept.id });
}

async function update(state: TeamsState, routed: RoutedRequest): Promise<() => void> {
  const conversation = state.roster.conversation(routed.part('conversation'));
  if (conversation === undefined) return notFound(routed, 'ConversationNotFound');
  const activity = await readActivity(routed);
  if (typeof activity === 'function') return activity;
  const id = routed.part('activity');
  const before = state.store.find(conversation.id, id);
  if (before === undefined || before.senderId !== botTeamsId) {
    return notFound(routed, 'ActivityNotFoundInConversation');
  }
  const kept = state.store.edit(conversation.id, id, activity);
  if (kept === undefined) return notFound(routed, 'ActivityNotFoundInConversation');
  announce(state, conversation, 'edited', kept);
  return () => sendJson(routed.response, 200, { id });
}

function remove(state: TeamsState, routed: RoutedRequest): () => void {
  const conversation = state.roster.conversation(routed.part('conversation'));
  if (conversation === undefined) return notFound(routed, 'ConversationNotFound');
  const before = state.store.find(conversation.id, routed.part('activity'));
  const isOwn = before?.senderId === botTeamsId;
  const kept = isOwn ? state.store.remove(conversation.id, routed.part('activity')) : undefined;
  if (kept === undefined) return notFound(routed, 'ActivityNotFoundInConversation');
  announce(state, conversation, 'deleted', kept);
  return () => {
    routed.response.writeHead(200).end();
  };
}

const NewConversation = z.looseObject({
  members: z.optional(z.array(z.looseObject({ id: z.string() }))),
  channelData: z.optional(z.looseObject({ channel: z.optional(z.looseObject({ id: z.string() })) })),
  tenantId: z.optional(z.string()),
  activity: z.optional(JsonObject),
});

function conversationFor(
  state: TeamsState,
  wanted: z.infer<typeof NewConversation>,
): Conversation | undefined {
  const channelId = wanted.channelData?.channel?.id;
  if (channelId !== undefined) return state.roster.conversation(channelId);
  const [member, ...others] = wanted.members ?? [];
  if (member === undefined || others.length > 0) return undefined;
  const person = state.roster.findPerson(member.id);
  return person === undefined ? undefined : state.roster.personalChat(person);
}

async function create(state: TeamsState, routed: RoutedRequest): Promise<() => void> {
  const body = await readActivity(routed);
  if (typeof body === 'function') return body;
  const wanted = NewConversation.safeParse(body);
  const isElsewhere = wanted.success && (wanted.data.tenantId ?? localTenantId) !== localTenantId;
  const conversation = wanted.success && !isElsewhere ? conversationFor(state, wanted.data) : undefined;
  if (!wanted.success || conversation === undefined) {
    const why = 'A bot can open a chat with one person it knows, or a thread in a channel.';
    return () => sendConnectorError(routed, 400, 'BadArgument', why);
  }
  const { activity } = wanted.data;
  const answer = { id: conversation.id, serviceUrl: state.bot.serviceUrl };
  if (activity === undefined) return () => sendJson(routed.response, 201, answer);
  const message = { conversationId: conversation.id, senderId: botTeamsId, activity };
  const kept = postMessage(state, conversation, message);
  const thread = conversation.kind === 'channel' ? `;messageid=${kept.id}` : '';
  return () =>
    sendJson(routed.response, 201, { ...answer, id: `${conversation.id}${thread}`, activityId: kept.id });
}

/** The Bot Connector's routes for messages: send, reply, update, delete and open a conversation. */
export function connectorMessageRoutes(state: TeamsState): Route[] {
  const base = '/connector/v3/conversations';
  const one = `${base}/:conversation/activities/:activity`;
  return [
    {
      method: 'POST',
      pattern: base,
      handle: (routed) => guardConnectorAct(state, routed, 'create', () => create(state, routed)),
    },
    {
      method: 'POST',
      pattern: `${base}/:conversation/activities`,
      handle: (routed) => guardConnectorAct(state, routed, 'send', () => send(state, routed)),
    },
    {
      method: 'POST',
      pattern: one,
      handle: (routed) => guardConnectorAct(state, routed, 'send', () => send(state, routed)),
    },
    {
      method: 'PUT',
      pattern: one,
      handle: (routed) => guardConnectorAct(state, routed, 'update', () => update(state, routed)),
    },
    {
      method: 'DELETE',
      pattern: one,
      handle: (routed) => guardConnectorAct(state, routed, 'delete', () => remove(state, routed)),
    },
  ];
}
