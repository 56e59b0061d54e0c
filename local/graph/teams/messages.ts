import { GraphFault } from '../errors';
import { bodyOf } from '../request-body';
import { findUser } from '../directory/find-user';
import { referencedId } from '../directory/group-members';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { findRecord, putRecord, recordsOf, type StoredRecord } from '../store/records';
import { isObject, listOr, textOr } from '../store/rows';
import { channelOf, requireTeamsRole, teamOf } from './team-access';

/** Messages and chats. Posting is for people and bots: an application by itself is refused, as on the service. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', template: 'teams/{team}/channels/{channel}/messages', units: 1, handle: postInChannel },
  { method: 'GET', template: 'teams/{team}/channels/{channel}/messages', units: 1, handle: listInChannel },
  { method: 'POST', template: 'chats', units: 1, handle: createChat },
  { method: 'GET', template: 'chats/{chat}', units: 1, handle: getChat },
  { method: 'POST', template: 'chats/{chat}/messages', units: 1, handle: postInChat },
  { method: 'GET', template: 'chats/{chat}/messages', units: 1, handle: listInChat },
];

function postInChannel(call: Call): Answer {
  if (call.caller.kind === 'application') {
    const text =
      'Message POST is allowed in application-only context only for import purposes. Refer to https://docs.microsoft.com/microsoftteams/platform/graph-api/import-messages/import-external-messages-to-teams for more details.';
    throw new GraphFault(401, 'Unauthorized', text);
  }
  requireTeamsRole(call, 'ChannelMessage.Send', 'Group.ReadWrite.All');
  const team = teamOf(call);
  const channel = channelOf(call, team);
  const context = `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages/$entity`;
  return post(call, channel.id, context, { channelIdentity: { teamId: team.id, channelId: channel.id } });
}

function postInChat(call: Call): Answer {
  if (call.caller.kind === 'application') {
    throw new GraphFault(403, 'Forbidden', 'Application-only context is not supported for this request.');
  }
  requireTeamsRole(call, 'ChatMessage.Send', 'Chat.ReadWrite');
  const chat = chatOf(call);
  return post(call, chat.id, `chats('${encodeURIComponent(chat.id)}')/messages/$entity`, { chatId: chat.id });
}

function post(call: Call, owner: string, context: string, place: Record<string, unknown>): Answer {
  const sent = bodyOf(call);
  const body = isObject(sent['body']) ? sent['body'] : undefined;
  if (typeof body?.['content'] !== 'string') {
    throw new GraphFault(400, 'BadRequest', 'A message needs a body with content.');
  }
  const { store, clock } = call.world;
  const id = String(clock().getTime() + recordsOf(store, 'message', owner).length);
  const now = clock().toISOString();
  const user = {
    id: call.caller.userId,
    displayName: findUser(store, call.caller.userId ?? '')?.body['displayName'] ?? null,
    userIdentityType: 'aadUser',
  };
  const message = {
    ...EMPTY_MESSAGE,
    id,
    etag: id,
    createdDateTime: now,
    lastModifiedDateTime: now,
    from: { application: null, device: null, user },
    body: { contentType: textOr(body['contentType'], 'text').toLowerCase(), content: body['content'] },
    attachments: listOr(sent['attachments']),
    mentions: listOr(sent['mentions']),
    ...place,
  };
  putRecord(store, 'message', { id, owner, body: message });
  return {
    status: 201,
    body: { '@odata.context': `${versionRoot(call.world)}/$metadata#${context}`, ...message },
  };
}

/** What a message has that nobody set. */
const EMPTY_MESSAGE = {
  replyToId: null,
  messageType: 'message',
  lastEditedDateTime: null,
  deletedDateTime: null,
  subject: null,
  summary: null,
  chatId: null,
  importance: 'normal',
  locale: 'en-us',
  webUrl: null,
  channelIdentity: null,
  policyViolation: null,
  eventDetail: null,
  reactions: [],
};

function listInChannel(call: Call): Answer {
  requireTeamsRole(call, 'ChannelMessage.Read.All', 'Group.Read.All', 'Group.ReadWrite.All');
  return messages(call, channelOf(call, teamOf(call)).id);
}

function listInChat(call: Call): Answer {
  requireTeamsRole(call, 'Chat.Read.All', 'Chat.ReadWrite.All', 'Chat.Read', 'Chat.ReadWrite');
  return messages(call, chatOf(call).id);
}

function messages(call: Call, owner: string): Answer {
  const value = recordsOf(call.world.store, 'message', owner)
    .map(({ body }) => body)
    .toReversed();
  return { status: 200, body: { '@odata.count': value.length, value } };
}

function chatOf(call: Call): StoredRecord {
  const chat = findRecord(call.world.store, 'chat', param(call, 'chat'));
  if (!chat) throw new GraphFault(404, 'NotFound', 'The chat was not found.');
  return chat;
}

function getChat(call: Call): Answer {
  requireTeamsRole(
    call,
    'Chat.ReadBasic.All',
    'Chat.Read.All',
    'Chat.ReadWrite.All',
    'Chat.ReadBasic',
    'Chat.Read',
    'Chat.ReadWrite',
  );
  return { status: 200, body: chatAnswer(call, chatOf(call)) };
}

/** A chat of two people exists once: making it again gives the one there is. */
function createChat(call: Call): Answer {
  requireTeamsRole(call, 'Chat.Create', 'Chat.ReadWrite.All', 'Chat.ReadWrite');
  const sent = bodyOf(call);
  const members = Array.isArray(sent['members']) ? sent['members'] : [];
  const ids = members.map((each: unknown) =>
    isObject(each) ? (referencedId(each['user@odata.bind']) ?? '') : '',
  );
  const oneOnOne = sent['chatType'] === 'oneOnOne';
  if (ids.some((id) => !findUser(call.world.store, id)) || ids.length < 2 || (oneOnOne && ids.length !== 2)) {
    throw new GraphFault(400, 'BadRequest', 'The members of the chat are not valid.');
  }
  const id = oneOnOne
    ? `19:${[...ids].sort().join('_')}@unq.gbl.spaces`
    : `19:${call.world.newId().replaceAll('-', '')}@thread.v2`;
  const known = findRecord(call.world.store, 'chat', id);
  if (known) return { status: 201, body: chatAnswer(call, known) };
  const now = call.world.clock().toISOString();
  const topic = typeof sent['topic'] === 'string' ? sent['topic'] : null;
  const body = {
    id,
    topic,
    createdDateTime: now,
    lastUpdatedDateTime: now,
    chatType: String(sent['chatType']),
    tenantId: call.world.tenantId,
  };
  putRecord(call.world.store, 'chat', { id, owner: '', body });
  return { status: 201, body: chatAnswer(call, { id, owner: '', body }) };
}

function chatAnswer(call: Call, chat: StoredRecord): Record<string, unknown> {
  return { '@odata.context': `${versionRoot(call.world)}/$metadata#chats/$entity`, ...chat.body };
}
