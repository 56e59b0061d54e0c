import { sendJson } from '../loopback-server';
import type { Person } from '../people';
import type { JsonObject } from './client/wire';
import { guardConnectorAct, sendConnectorError } from './connector-guard';
import type { Route, RoutedRequest } from './route-table';
import type { Conversation } from './roster';
import type { TeamsState } from './teams-state';

/** A member as Teams describes one to a bot. */
function memberAccount(person: Person): JsonObject {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.teamsId,
    name: person.name,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    givenName,
    surname: rest.join(' '),
    email: person.upn,
    userPrincipalName: person.upn,
    tenantId: person.tenantId,
    userRole: person.isGuest ? 'guest' : 'user',
  };
}

// Teams serves at least 50 and at most 500 members a page, whatever a bot asks for.
function pageSize(asked: string | null): number {
  const size = Number(asked ?? 200);
  return Number.isInteger(size) ? Math.min(500, Math.max(50, size)) : 200;
}

function sendPage(routed: RoutedRequest, conversation: Conversation): void {
  const start = Number(routed.query.get('continuationToken') ?? 0);
  const end = start + pageSize(routed.query.get('pageSize'));
  const members = conversation.members.slice(start, end).map(memberAccount);
  const more = end < conversation.members.length ? { continuationToken: String(end) } : {};
  sendJson(routed.response, 200, { members, ...more });
}

function sendMember(state: TeamsState, routed: RoutedRequest, conversation: Conversation): void {
  const member = state.roster.member(conversation, routed.part('member'));
  if (member === undefined) {
    sendConnectorError(
      routed,
      404,
      'MemberNotFoundInConversation',
      'This person is not in the conversation.',
    );
    return;
  }
  sendJson(routed.response, 200, memberAccount(member));
}

function memberRoute(
  state: TeamsState,
  path: string,
  answer: (routed: RoutedRequest, conversation: Conversation) => void,
): Route {
  return {
    method: 'GET',
    pattern: `/connector/v3/conversations/:conversation/${path}`,
    handle: (routed) =>
      guardConnectorAct(state, routed, 'members', () => () => {
        const conversation = state.roster.conversation(routed.part('conversation'));
        if (conversation === undefined)
          return sendConnectorError(routed, 404, 'ConversationNotFound', 'Not found.');
        answer(routed, conversation);
      }),
  };
}

function teamRoute(
  state: TeamsState,
  path: string,
  describe: (team: TeamsState['roster']['teams'][number]) => JsonObject,
): Route {
  return {
    method: 'GET',
    pattern: `/connector/v3/teams/:team${path}`,
    handle: (routed) =>
      guardConnectorAct(state, routed, 'members', () => () => {
        const team = state.roster.teams.find((each) => each.teamThreadId === routed.part('team'));
        if (team === undefined) return sendConnectorError(routed, 404, 'ConversationNotFound', 'Not found.');
        sendJson(routed.response, 200, describe(team));
      }),
  };
}

/** The Bot Connector's routes for who is where, and the two about teams that Teams adds. */
export function connectorMemberRoutes(state: TeamsState): Route[] {
  return [
    memberRoute(state, 'members', (routed, conversation) =>
      sendJson(routed.response, 200, conversation.members.map(memberAccount)),
    ),
    memberRoute(state, 'pagedmembers', sendPage),
    memberRoute(state, 'members/:member', (routed, conversation) => sendMember(state, routed, conversation)),
    teamRoute(state, '', (team) => ({ id: team.teamThreadId, name: team.name, aadGroupId: team.groupId })),
    teamRoute(state, '/conversations', (team) => ({
      conversations: [{ id: team.teamThreadId }, { id: team.panelChannelId, name: team.panelChannelName }],
    })),
  ];
}
