import { sendJson } from '../loopback-server';
import type { Person } from '../people';
import { withConversation, withPerson, type Standing } from './client-guard';
import { sendInvoke, sendMessage } from './client-messages';
import type { AppView, JsonObject } from './client/wire';
import { installFor } from './install-app';
import { toMessageView } from './message-view';
import type { Route, RoutedRequest } from './route-table';
import type { Conversation } from './roster';
import type { TeamsState } from './teams-state';

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

type PersonAct = (routed: RoutedRequest, person: Person) => Promise<void> | void;
type ConversationAct = (routed: RoutedRequest, standing: Standing) => Promise<void> | void;

function personRoutes(state: TeamsState, app: AppView): Route[] {
  const route = (method: string, path: string, act: PersonAct): Route => ({
    method,
    pattern: `/client/people/:person/${path}`,
    handle: (routed) => withPerson(state, routed, (person) => act(routed, person)),
  });
  return [
    route('POST', 'open', async ({ response }, person) =>
      sendJson(response, 200, { problem: await installFor(state, person) }),
    ),
    route('GET', 'events', ({ response }, person) => state.hub.join(person.key, response)),
    route('GET', 'tab-token', async ({ response, query }, person) => {
      const token = await state.signIn.issueUserToken(person, query.get('audience') ?? undefined);
      sendJson(response, 200, { token });
    }),
    route('GET', 'conversations', ({ response }, person) => {
      const views = state.roster.conversationsOf(person).map((each) => conversationView(each, app.botName));
      sendJson(response, 200, views);
    }),
  ];
}

function conversationRoutes(state: TeamsState): Route[] {
  const route = (method: string, path: string, act: ConversationAct): Route => ({
    method,
    pattern: `/client/people/:person/conversations/:conversation/${path}`,
    handle: (routed) => withConversation(state, routed, (standing) => act(routed, standing)),
  });
  return [
    route('GET', 'messages', ({ response }, { conversation }) => {
      const messages = state.store.list(conversation.id);
      sendJson(
        response,
        200,
        messages.map((message) => toMessageView(message, state.roster)),
      );
    }),
    route('POST', 'messages', (routed, standing) => sendMessage(state, routed, standing)),
    route('POST', 'invokes', (routed, standing) => sendInvoke(state, routed, standing)),
  ];
}

/** The routes that a Teams window calls: the page in a browser, the tests and the round runner alike. */
export function clientRoutes(state: TeamsState, app: AppView): Route[] {
  const { people } = state.roster;
  return [
    { method: 'GET', pattern: '/client/people', handle: ({ response }) => sendJson(response, 200, people) },
    { method: 'GET', pattern: '/client/app', handle: ({ response }) => sendJson(response, 200, app) },
    ...personRoutes(state, app),
    ...conversationRoutes(state),
  ];
}
