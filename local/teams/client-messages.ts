import * as z from 'zod/mini';
import { sendJson } from '../loopback-server';
import { invokeActivity, mentionsBot, messageActivity, type ActivityPlace } from './build-activity';
import { readBody, refuse, type Standing } from './client-guard';
import { cardContentType, JsonObject, type DeliveryView, type SentView } from './client/wire';
import { deliverRepeatedly } from './deliver-activity';
import type { StoredMessage } from './message-store';
import type { RoutedRequest } from './route-table';
import type { Conversation } from './roster';
import { postMessage, type TeamsState } from './teams-state';

const deliveryCount = z.catch(z.number().check(z.int(), z.gte(1), z.lte(50)), 1);

const DraftBody = z.object({
  text: z.catch(z.string(), ''),
  threadId: z.optional(z.string()),
  submit: z.optional(z.object({ messageId: z.string(), data: JsonObject })),
  card: z.optional(JsonObject),
  deliveries: deliveryCount,
});

type DraftBody = z.infer<typeof DraftBody>;

const InvokeBody = z.object({
  name: z.string(),
  value: JsonObject,
  messageId: z.optional(z.string()),
  deliveries: deliveryCount,
});

function placeOf(state: TeamsState, standing: Standing, threadId: string | undefined): ActivityPlace {
  const thread = threadId === undefined ? {} : { threadId };
  return { ...standing, ...thread, serviceUrl: state.bot.serviceUrl, now: state.now() };
}

function threadOf(
  state: TeamsState,
  conversation: Conversation,
  messageId: string | undefined,
): string | undefined {
  if (messageId === undefined) return undefined;
  return state.store.find(conversation.id, messageId)?.threadId;
}

/** What the chat shows of a draft: nothing of an Action.Submit, and nothing that is empty. */
function keepDraft(
  state: TeamsState,
  { person, conversation }: Standing,
  draft: DraftBody,
  threadId: string | undefined,
): StoredMessage | undefined {
  const attachments = draft.card === undefined ? [] : [{ contentType: cardContentType, content: draft.card }];
  const isEmpty = draft.text.trim() === '' && attachments.length === 0;
  if (draft.submit !== undefined || isEmpty) return undefined;
  return postMessage(state, conversation, {
    conversationId: conversation.id,
    senderId: person.teamsId,
    activity: { type: 'message', text: draft.text, attachments },
    ...(threadId === undefined || conversation.kind === 'personal' ? {} : { threadId }),
  });
}

// In a channel the bot hears only what mentions it; a card shared without words is for people.
function isForBot(conversation: Conversation, draft: DraftBody): boolean {
  if (draft.submit !== undefined) return true;
  return draft.text.trim() !== '' && (conversation.kind === 'personal' || mentionsBot(draft.text));
}

/** Keeps and shows what a person says, and takes it to the bot if it is meant to hear. */
export async function sendMessage(
  state: TeamsState,
  routed: RoutedRequest,
  standing: Standing,
): Promise<void> {
  const draft = await readBody(routed, DraftBody);
  if (draft === undefined) return refuse(routed, 400, 'The message could not be read.');
  const { conversation } = standing;
  const threadId = draft.threadId ?? threadOf(state, conversation, draft.submit?.messageId);
  const kept = keepDraft(state, standing, draft, threadId);
  if (!isForBot(conversation, draft))
    return sendSent(routed, { messageId: kept?.id ?? null, deliveries: [] });
  const place = placeOf(state, standing, threadId ?? kept?.id);
  const id = kept?.id ?? String(state.now().getTime());
  const activity = messageActivity(place, id, draft.text, draft.submit);
  const deliveries = await deliverRepeatedly(state.bot, activity, draft.deliveries);
  sendSent(routed, { messageId: kept?.id ?? null, deliveries });
}

function sendSent(
  routed: RoutedRequest,
  sent: { messageId: string | null; deliveries: DeliveryView[] },
): void {
  // JSON has no undefined: a delivery without a body says null.
  const deliveries = sent.deliveries.map(({ status, body }) => ({ status, body: body ?? null }));
  sendJson(routed.response, 200, { messageId: sent.messageId, deliveries } satisfies SentView);
}

/** Takes a pressed button, a refresh, a search or a dialog to the bot. */
export async function sendInvoke(
  state: TeamsState,
  routed: RoutedRequest,
  standing: Standing,
): Promise<void> {
  const invoke = await readBody(routed, InvokeBody);
  if (invoke === undefined) return refuse(routed, 400, 'The action could not be read.');
  const { conversation } = standing;
  const place = placeOf(state, standing, threadOf(state, conversation, invoke.messageId));
  const activity = invokeActivity(place, invoke.name, invoke.value, invoke.messageId);
  const deliveries = await deliverRepeatedly(state.bot, activity, invoke.deliveries);
  sendSent(routed, { messageId: invoke.messageId ?? null, deliveries });
}
