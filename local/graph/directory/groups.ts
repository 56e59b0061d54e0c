import { authorizationDenied, directoryNotFound, GraphFault } from '../errors';
import { hasRole } from '../access';
import { bodyOf } from '../request-body';
import { picked } from '../picked';
import { param, type Answer, type Call, type Handler, type Route } from '../call';
import { deleteRecord, findRecord, putRecord, recordsOf, type StoredRecord } from '../store/records';
import { userAnswer } from './users';
import { findUser } from './find-user';
import { memberIdsOf, referenceIn } from './group-members';
import { directoryPage, directoryUnits } from './pages';
import { recordTest } from './record-filter';

const GROUP = 'groups/{group}';

/** Groups and their members. Least role to read members: GroupMember.Read.All. */
export const groupRoutes: readonly Route[] = [
  { method: 'GET', template: 'groups', units: directoryUnits(2), tellsUnits: true, handle: list },
  { method: 'GET', template: GROUP, units: directoryUnits(1), tellsUnits: true, handle: get },
  { method: 'DELETE', template: GROUP, units: 1, tellsUnits: true, handle: remove },
  ...['members', 'transitiveMembers', 'owners'].flatMap((name) => [
    memberRoute(`${GROUP}/${name}`, name),
    memberRoute(`${GROUP}/${name}/microsoft.graph.user`, name),
  ]),
  { method: 'POST', template: `${GROUP}/members/$ref`, units: 1, tellsUnits: true, handle: addMember },
  {
    method: 'DELETE',
    template: `${GROUP}/members/{member}/$ref`,
    units: 1,
    tellsUnits: true,
    handle: removeMember,
  },
];

const READ_ROLES = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
];
const WRITE_ROLES = ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'];

function memberRoute(template: string, name: string): Route {
  const handle: Handler = (call) => members(call, name);
  return {
    method: 'GET',
    template,
    units: directoryUnits(name === 'transitiveMembers' ? 5 : 3),
    tellsUnits: true,
    handle,
  };
}

function groupOf(call: Call, roles: readonly string[]): StoredRecord {
  if (!hasRole(call.caller, ...roles)) throw authorizationDenied();
  const group = findRecord(call.world.store, 'group', param(call, 'group'));
  if (!group) throw directoryNotFound(param(call, 'group'));
  return group;
}

function list(call: Call): Answer {
  if (!hasRole(call.caller, ...READ_ROLES)) throw authorizationDenied();
  const groups = recordsOf(call.world.store, 'group')
    .map(({ body }) => body)
    .filter(recordTest(call.query.get('filter')));
  return directoryPage(call, 'groups', groups);
}

function get(call: Call): Answer {
  return { status: 200, body: picked(groupOf(call, READ_ROLES).body, call.query) };
}

function remove(call: Call): Answer {
  const { id } = groupOf(call, ['Group.ReadWrite.All']);
  for (const member of memberIdsOf(call.world.store, id))
    deleteRecord(call.world.store, 'group-member', member, id);
  deleteRecord(call.world.store, 'group', id, '');
  return { status: 204 };
}

function members(call: Call, name: string): Answer {
  const group = groupOf(call, READ_ROLES);
  const owners = findRecord(call.world.store, 'team', group.id)?.body['owners'];
  const ids =
    name === 'owners'
      ? Array.isArray(owners)
        ? owners.map(String)
        : []
      : memberIdsOf(call.world.store, group.id);
  const people = ids
    .map((id) => findUser(call.world.store, id))
    .filter((user) => user !== undefined)
    .map((user) => ({ '@odata.type': '#microsoft.graph.user', ...userAnswer(call, user.body) }));
  return directoryPage(call, 'directoryObjects', people);
}

function addMember(call: Call): Answer {
  const group = groupOf(call, WRITE_ROLES);
  const id = referenceIn(bodyOf(call));
  const user = id === undefined ? undefined : findUser(call.world.store, id);
  if (!user) throw directoryNotFound(id ?? '');
  if (findRecord(call.world.store, 'group-member', user.id, group.id)) {
    throw new GraphFault(
      400,
      'Request_BadRequest',
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  putRecord(call.world.store, 'group-member', { id: user.id, owner: group.id, body: {} });
  return { status: 204 };
}

function removeMember(call: Call): Answer {
  const group = groupOf(call, WRITE_ROLES);
  const member = findRecord(call.world.store, 'group-member', param(call, 'member'), group.id);
  if (!member) throw directoryNotFound(param(call, 'member'));
  deleteRecord(call.world.store, 'group-member', member.id, group.id);
  return { status: 204 };
}
