import { authorizationDenied, GraphFault } from '../errors';
import { hasRole } from '../access';
import { bodyOf } from '../request-body';
import { picked } from '../picked';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { recordsOf } from '../store/records';
import { requireUser } from './find-user';
import { groupsOfMember } from './group-members';
import { directoryPage, directoryUnits } from './pages';
import { recordTest } from './record-filter';

/** People of the directory. Least role: User.Read.All. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', template: 'users', units: directoryUnits(2), tellsUnits: true, handle: list },
  { method: 'GET', template: 'users/{user}', units: directoryUnits(1), tellsUnits: true, handle: get },
  {
    method: 'GET',
    template: 'users/{user}/memberOf',
    units: directoryUnits(2),
    tellsUnits: true,
    handle: memberOf,
  },
  {
    method: 'GET',
    template: 'users/{user}/transitiveMemberOf',
    units: directoryUnits(5),
    tellsUnits: true,
    handle: memberOf,
  },
  {
    method: 'POST',
    template: 'users/{user}/checkMemberGroups',
    units: 4,
    tellsUnits: true,
    handle: checkGroups,
  },
  { method: 'POST', template: 'users/{user}/getMemberGroups', units: 2, tellsUnits: true, handle: getGroups },
  { method: 'GET', template: 'users/{user}/planner/tasks', units: 1, handle: planner },
];

const READ_ROLES = [
  'User.Read.All',
  'User.ReadBasic.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

// What comes without $select: the documented default properties.
const USUAL = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** A person as Graph shows one: the default properties, or the selected ones. */
export function userAnswer(call: Call, body: Record<string, unknown>): Record<string, unknown> {
  if (call.query.get('select')) return picked(body, call.query);
  return Object.fromEntries(USUAL.map((name) => [name, body[name] ?? null]));
}

function list(call: Call): Answer {
  requireReadRole(call);
  const passes = recordTest(call.query.get('filter'));
  const people = recordsOf(call.world.store, 'user')
    .map(({ body }) => body)
    .filter(passes);
  return directoryPage(
    call,
    'users',
    people.map((body) => userAnswer(call, body)),
  );
}

function get(call: Call): Answer {
  const own =
    param(call, 'user').toLowerCase() === 'me' && hasRole(call.caller, 'User.Read', 'User.ReadWrite');
  if (!own) requireReadRole(call);
  const user = requireUser(call, param(call, 'user'));
  const context = { '@odata.context': `${versionRoot(call.world)}/$metadata#users/$entity` };
  return { status: 200, body: { ...context, ...userAnswer(call, user.body) } };
}

function memberOf(call: Call): Answer {
  requireReadRole(call);
  const user = requireUser(call, param(call, 'user'));
  const groups = groupsOfMember(call.world.store, user.id);
  return directoryPage(
    call,
    'directoryObjects',
    groups.map((body) => ({ '@odata.type': '#microsoft.graph.group', ...body })),
  );
}

function checkGroups(call: Call): Answer {
  const wanted = bodyOf(call)['groupIds'];
  if (!Array.isArray(wanted)) throw new GraphFault(400, 'Request_BadRequest', 'groupIds must be a list.');
  const own = groupIdsOf(call);
  return { status: 200, body: { value: wanted.filter((id) => own.includes(String(id))) } };
}

function getGroups(call: Call): Answer {
  return { status: 200, body: { value: groupIdsOf(call) } };
}

function groupIdsOf(call: Call): string[] {
  requireReadRole(call);
  const user = requireUser(call, param(call, 'user'));
  return groupsOfMember(call.world.store, user.id).map((group) => String(group['id']));
}

/** Planner is not kept here, and nobody holds the right to it: the service's own refusal has an empty code. */
function planner(): Answer {
  throw new GraphFault(403, '', 'You do not have the required permissions to access this item.');
}

function requireReadRole(call: Call): void {
  if (!hasRole(call.caller, ...READ_ROLES)) throw authorizationDenied();
}
