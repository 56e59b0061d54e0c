import * as z from 'zod/mini';
import { readText, sendJson } from '../loopback-server';
import type { Person } from '../people';
import { invokeActivity, mentionsBot, messageActivity, type ActivityPlace } from './build-activity';
import { JsonObject, type AppView, type DeliveryView, type SentView } from './client/wire';
import { deliverRepeatedly } from './deliver-activity';
import { installFor } from './install-app';
import { toMessageView } from './message-view';
import type { Route, RoutedRequest } from './route-table';
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

const InvokeBody = z.object({
  name: z.string(),
  value: JsonObject,
  messageId: z.optional(z.string()),
  deliveries: deliveryCount,
});

interface Standing {
  readonly person: Person;
  readonly conversation: Conversation;
}

function refuse(routed: RoutedRequest, status: number, message: string): void {
  sendJson(routed.response, status, { error: { code: 'Refused', message } });
}

// Another site open in the same browser must not act as anybody here.
function isFromElsewhere(routed: RoutedRequest): boolean {
  const { origin, host } = routed.request.headers;
  return origin !== undefined && origin !== `http://${host ?? ''}`;
}

async function withPerson(
  state: TeamsState,
  routed: RoutedRequest,
  act: (person: Person) => Promise<void> | void,
): Promise<void> {
  const person = state.roster.person(routed.part('person'));
  if (isFromElsewhere(routed)) return refuse(routed, 403, 'Another site may not act here.');
  if (person === undefined) return refuse(routed, 404, `Nobody here is called "${routed.part('person')}".`);
  await act(person);
}

function withConversation(
  state: TeamsState,
  routed: RoutedRequest,
  act: (standing: Standing) => Promise<void> | void,
): Promise<void> {
  return withPerson(state, routed, (person) => {
    const conversation = state.roster.conversation(routed.part('conversation'));
    if (conversation === undefined || !conversation.members.includes(person)) {
      return refuse(routed, 404, `${person.name} is not in this conversation.`);
    }
    return act({ person, conversation });
  });
}

async function readBody<T>(routed: RoutedRequest, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readText(routed.request)));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

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

async function sendMessage(state: TeamsState, routed: RoutedRequest, standing: Standing): Promise<void> {
  const draft = await readBody(routed, DraftBody);
  if (draft === undefined) return refuse(routed, 400, 'The message could not be read.');
  const { person, conversation } = standing;
  const threadId = draft.threadId ?? threadOf(state, conversation, draft.submit?.messageId);
  const attachments =
    draft.card === undefined
      ? []
      : [{ contentType: 'application/vnd.microsoft.card.adaptive', content: draft.card }];
  // Action.Submit shows nothing in the chat; everything else does, and nothing empty is worth showing.
  const isShown = draft.submit === undefined && (draft.text.trim() !== '' || attachments.length > 0);
  const kept = isShown
    ? postMessage(state, conversation, {
        conversationId: conversation.id,
        senderId: person.teamsId,
        activity: { type: 'message', text: draft.text, attachments },
        ...(threadId === undefined || conversation.kind === 'personal' ? {} : { threadId }),
      })
    : undefined;
  const isHeard = draft.submit !== undefined || conversation.kind === 'personal' || mentionsBot(draft.text);
  const isWorthSending = draft.submit !== undefined || draft.text.trim() !== '';
  const place = placeOf(state, standing, threadId ?? kept?.id);
  const id = kept?.id ?? String(state.now().getTime());
  const deliveries =
    isHeard && isWorthSending
      ? await deliverRepeatedly(
          state.bot,
          messageActivity(place, id, draft.text, draft.submit),
          draft.deliveries,
        )
      : [];
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

async function sendInvoke(state: TeamsState, routed: RoutedRequest, standing: Standing): Promise<void> {
  const invoke = await readBody(routed, InvokeBody);
  if (invoke === undefined) return refuse(routed, 400, 'The action could not be read.');
  const { conversation } = standing;
  const place = placeOf(state, standing, threadOf(state, conversation, invoke.messageId));
  const activity = invokeActivity(place, invoke.name, invoke.value, invoke.messageId);
  const deliveries = await deliverRepeatedly(state.bot, activity, invoke.deliveries);
  sendSent(routed, { messageId: invoke.messageId ?? null, deliveries });
}

function conversationView(conversation: Conversation, botName: string): JsonObject {
  const { id, kind, team, members } = conversation;
  if (team === undefined) return { id, kind, name: botName, memberCount: members.length };
  const { chest, name: teamName, groupId, teamThreadId } = team;
  return {
    id,
    kind,
    name: conversation.name,
    chest,
    teamName,
    groupId,
    teamThreadId,
    memberCount: members.length,
  };
}

/** The routes that a Teams window calls: the page in a browser, the tests and the round runner alike. */
export function clientRoutes(state: TeamsState, app: () => AppView): Route[] {
  const person = '/client/people/:person';
  const conversation = `${person}/conversations/:conversation`;
  return [
    {
      method: 'GET',
      pattern: '/client/people',
      handle: ({ response }) => sendJson(response, 200, state.roster.people),
    },
    { method: 'GET', pattern: '/client/app', handle: ({ response }) => sendJson(response, 200, app()) },
    {
      method: 'POST',
      pattern: `${person}/open`,
      handle: (routed) =>
        withPerson(state, routed, async (who) =>
          sendJson(routed.response, 200, { problem: await installFor(state, who) }),
        ),
    },
    {
      method: 'GET',
      pattern: `${person}/events`,
      handle: (routed) => withPerson(state, routed, (who) => state.hub.join(who.key, routed.response)),
    },
    {
      method: 'GET',
      pattern: `${person}/tab-token`,
      handle: (routed) =>
        withPerson(state, routed, async (who) => {
          const audience = routed.query.get('audience') ?? undefined;
          sendJson(routed.response, 200, { token: await state.signIn.issueUserToken(who, audience) });
        }),
    },
    {
      method: 'GET',
      pattern: `${person}/conversations`,
      handle: (routed) =>
        withPerson(state, routed, (who) => {
          const views = state.roster
            .conversationsOf(who)
            .map((each) => conversationView(each, app().botName));
          sendJson(routed.response, 200, views);
        }),
    },
    {
      method: 'GET',
      pattern: `${conversation}/messages`,
      handle: (routed) =>
        withConversation(state, routed, (standing) => {
          const messages = state.store.list(standing.conversation.id);
          sendJson(
            routed.response,
            200,
            messages.map((message) => toMessageView(message, state.roster)),
          );
        }),
    },
    {
      method: 'POST',
      pattern: `${conversation}/messages`,
      handle: (routed) => withConversation(state, routed, (standing) => sendMessage(state, routed, standing)),
    },
    {
      method: 'POST',
      pattern: `${conversation}/invokes`,
      handle: (routed) => withConversation(state, routed, (standing) => sendInvoke(state, routed, standing)),
    },
  ];
}
