import { GraphFault } from '../errors';
import { bodyOf } from '../request-body';
import { findUser } from '../directory/find-user';
import { memberIdsOf, referencedId } from '../directory/group-members';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { deleteRecord, findRecord, putRecord } from '../store/records';
import { channelOf, requireTeamsRole, teamOf } from './team-access';

const MEMBERS = 'teams/{team}/members';

/** Members of teams and of their channels. Least roles: TeamMember.Read.All, ChannelMember.Read.All. */
export const memberRoutes: readonly Route[] = [
  { method: 'GET', template: MEMBERS, units: 1, handle: list },
  { method: 'POST', template: MEMBERS, units: 1, handle: add },
  { method: 'GET', template: `${MEMBERS}/{member}`, units: 1, handle: get },
  { method: 'DELETE', template: `${MEMBERS}/{member}`, units: 1, handle: remove },
  { method: 'GET', template: 'teams/{team}/channels/{channel}/members', units: 1, handle: ofChannel },
];

const READ = ['TeamMember.Read.All', 'TeamMember.ReadWrite.All', 'Group.Read.All', 'Group.ReadWrite.All'];
const WRITE = ['TeamMember.ReadWrite.All', 'Group.ReadWrite.All'];

function membersOf(call: Call, teamId: string): Record<string, unknown>[] {
  const owners = findRecord(call.world.store, 'team', teamId)?.body['owners'];
  return memberIdsOf(call.world.store, teamId)
    .map((id) => findUser(call.world.store, id))
    .filter((user) => user !== undefined)
    .map(({ id, body }) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      id: Buffer.from(`MCMj${call.world.tenantId}##${teamId}##${id}`).toString('base64url'),
      roles: Array.isArray(owners) && owners.includes(id) ? ['owner'] : [],
      displayName: body['displayName'],
      userId: id,
      email: body['mail'],
      tenantId: call.world.tenantId,
    }));
}

function page(call: Call, teamId: string, context: string): Answer {
  const value = membersOf(call, teamId);
  return {
    status: 200,
    body: {
      '@odata.context': `${versionRoot(call.world)}/$metadata#${context}`,
      '@odata.count': value.length,
      value,
    },
  };
}

function list(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  const { id } = teamOf(call);
  return page(call, id, `teams('${id}')/members`);
}

/** Everyone in the team is in its standard channels. */
function ofChannel(call: Call): Answer {
  requireTeamsRole(call, 'ChannelMember.Read.All', 'ChannelMember.ReadWrite.All', ...READ);
  const team = teamOf(call);
  const channel = channelOf(call, team);
  return page(call, team.id, `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/members`);
}

function memberOf(call: Call, teamId: string): Record<string, unknown> {
  const member = membersOf(call, teamId).find((each) => each['id'] === param(call, 'member'));
  if (!member) throw new GraphFault(404, 'NotFound', 'The member was not found.');
  return member;
}

function get(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  return { status: 200, body: memberOf(call, teamOf(call).id) };
}

function add(call: Call): Answer {
  requireTeamsRole(call, ...WRITE);
  const team = teamOf(call);
  const sent = bodyOf(call);
  const user = findUser(call.world.store, referencedId(sent['user@odata.bind']) ?? '');
  if (!user) throw new GraphFault(404, 'NotFound', 'The user was not found.');
  putRecord(call.world.store, 'group-member', { id: user.id, owner: team.id, body: {} });
  const owner = Array.isArray(sent['roles']) && sent['roles'].includes('owner');
  const owners = Array.isArray(team.body['owners']) ? team.body['owners'].map(String) : [];
  if (owner && !owners.includes(user.id)) {
    putRecord(call.world.store, 'team', { ...team, body: { ...team.body, owners: [...owners, user.id] } });
  }
  return { status: 201, body: membersOf(call, team.id).find((each) => each['userId'] === user.id) };
}

function remove(call: Call): Answer {
  requireTeamsRole(call, ...WRITE);
  const team = teamOf(call);
  deleteRecord(call.world.store, 'group-member', String(memberOf(call, team.id)['userId']), team.id);
  return { status: 204 };
}
