import { GraphFault } from '../errors';
import { bodyOf } from '../request-body';
import { picked } from '../picked';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { requireUser } from '../directory/find-user';
import { groupsOfMember } from '../directory/group-members';
import { seedTeam } from '../seeds';
import { findRecord } from '../store/records';
import { requireTeamsRole, teamOf } from './team-access';

/** Teams. Least roles: Team.ReadBasic.All to look, Team.Create to make. */
export const teamRoutes: readonly Route[] = [
  { method: 'POST', template: 'teams', units: 1, handle: create },
  { method: 'GET', template: 'teams/{team}', units: 1, handle: get },
  { method: 'GET', template: 'teams/{team}/operations/{operation}', units: 1, handle: operation },
  { method: 'GET', template: 'groups/{group}/team', units: 1, handle: ofGroup },
  { method: 'GET', template: 'users/{user}/joinedTeams', units: 1, handle: joined },
];

const READ = [
  'Team.ReadBasic.All',
  'TeamSettings.Read.All',
  'TeamSettings.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
];

const SETTINGS = {
  memberSettings: {
    allowCreateUpdateChannels: true,
    allowDeleteChannels: true,
    allowAddRemoveApps: true,
    allowCreateUpdateRemoveTabs: true,
    allowCreateUpdateRemoveConnectors: true,
  },
  guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
  messagingSettings: {
    allowUserEditMessages: true,
    allowUserDeleteMessages: true,
    allowOwnerDeleteMessages: true,
    allowTeamMentions: true,
    allowChannelMentions: true,
  },
  funSettings: {
    allowGiphy: true,
    giphyContentRating: 'strict',
    allowStickersAndMemes: true,
    allowCustomMemes: true,
  },
  discoverySettings: { showInTeamsSearchAndSuggestions: true },
};

function answer(call: Call, body: Record<string, unknown>): Record<string, unknown> {
  const { owners: _, ...shown } = body;
  const fixed = { isArchived: false, visibility: 'private', tenantId: call.world.tenantId };
  const webUrl = `${call.world.origin()}/web/team/${String(body['id'])}`;
  const context = `${versionRoot(call.world)}/$metadata#teams/$entity`;
  return picked({ '@odata.context': context, ...shown, ...fixed, webUrl, ...SETTINGS }, call.query);
}

function get(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  return { status: 200, body: answer(call, teamOf(call).body) };
}

function ofGroup(call: Call): Answer {
  return get({ ...call, params: { team: param(call, 'group') } });
}

/** Teams are made in the background on the service; here at once, but the answer is the same 202 to follow up. */
function create(call: Call): Answer {
  requireTeamsRole(call, 'Team.Create', 'Group.ReadWrite.All');
  const sent = bodyOf(call);
  const { displayName, description } = sent;
  if (typeof displayName !== 'string' || typeof sent['template@odata.bind'] !== 'string') {
    throw new GraphFault(400, 'BadRequest', 'A team needs a displayName and a template.');
  }
  const team = seedTeam(call.world, {
    displayName,
    description: typeof description === 'string' ? description : '',
  });
  const place = `/teams('${team.id}')`;
  return {
    status: 202,
    headers: { Location: `${place}/operations('${call.world.newId()}')`, 'Content-Location': place },
  };
}

function operation(call: Call): Answer {
  const { id } = teamOf(call);
  return {
    status: 200,
    body: {
      id: param(call, 'operation'),
      operationType: 'createTeam',
      status: 'succeeded',
      createdDateTime: call.world.clock().toISOString(),
      lastActionDateTime: call.world.clock().toISOString(),
      attemptsCount: 1,
      targetResourceId: id,
      targetResourceLocation: `/teams('${id}')`,
    },
  };
}

function joined(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  const user = requireUser(call, param(call, 'user'));
  const teams = groupsOfMember(call.world.store, user.id)
    .map((group) => findRecord(call.world.store, 'team', String(group['id'])))
    .filter((team) => team !== undefined);
  const value = teams.map(({ id, body }) =>
    picked(
      {
        id,
        displayName: body['displayName'],
        description: body['description'],
        isArchived: false,
        tenantId: call.world.tenantId,
      },
      call.query,
    ),
  );
  return { status: 200, body: { '@odata.context': `${versionRoot(call.world)}/$metadata#teams`, value } };
}
